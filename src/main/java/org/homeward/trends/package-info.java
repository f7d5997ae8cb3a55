/** When: interviews, episodes and reasons month by month. */
@org.jspecify.annotations.NullMarked
package org.homeward.trends;
