/** Why: the counts of factors, on worlds that each test states. */
@org.jspecify.annotations.NullMarked
package org.homeward.factors;
