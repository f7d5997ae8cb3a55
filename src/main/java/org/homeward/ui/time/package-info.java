/** Times and durations in words, never more exact than they were recorded. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.time;
