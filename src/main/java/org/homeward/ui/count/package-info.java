/** How a figure looks on screen, hidden or shown, and how it was counted. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.count;
