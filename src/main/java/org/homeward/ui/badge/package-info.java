/** Small labels: handling, deadlines, hot spots, sources. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.badge;
