/** Figures on screen, hidden or shown, and how they were counted. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.count;
