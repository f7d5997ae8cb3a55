/** The table of the same data as a picture, and the switch between the two. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.table;
