/** The table twin of every picture, and the switch between the two. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.table;
