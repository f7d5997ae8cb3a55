/** Tests of the counts of coverage; each test stores its own data. */
@org.jspecify.annotations.NullMarked
package org.homeward.coverage;
