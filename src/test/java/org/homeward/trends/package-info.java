/** When: the counts by month, on worlds that each test states. */
@org.jspecify.annotations.NullMarked
package org.homeward.trends;
