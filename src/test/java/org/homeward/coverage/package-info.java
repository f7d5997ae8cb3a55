/** Was anyone asked: the counts of coverage, on worlds that each test states. */
@org.jspecify.annotations.NullMarked
package org.homeward.coverage;
