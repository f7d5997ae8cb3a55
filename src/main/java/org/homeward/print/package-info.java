/** Lays out the data of a room on a sheet in the house style and exports it as a PDF. */
@org.jspecify.annotations.NullMarked
package org.homeward.print;
