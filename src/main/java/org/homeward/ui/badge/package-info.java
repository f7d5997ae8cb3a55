/** Small words in boxes: handling, clocks, hot spots, sources. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.badge;
