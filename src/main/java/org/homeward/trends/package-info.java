/** Interviews, episodes and factors by month. */
@org.jspecify.annotations.NullMarked
package org.homeward.trends;
