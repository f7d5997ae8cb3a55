/** The texts of times and durations, never more precise than recorded. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.time;
