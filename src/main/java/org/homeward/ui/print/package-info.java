/** The button that hands a sheet to the reader's own printer. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.print;
