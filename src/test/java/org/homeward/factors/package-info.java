/** Tests of the counts of factors; each test stores its own data. */
@org.jspecify.annotations.NullMarked
package org.homeward.factors;
