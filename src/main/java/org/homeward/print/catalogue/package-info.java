/** The counter where a sheet is asked for, on a screen or at a terminal: the same sheet either way. */
@org.jspecify.annotations.NullMarked
package org.homeward.print.catalogue;
