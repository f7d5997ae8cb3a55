/** The way out to paper: what a room hands over is laid out on a sheet of the house style and made into a PDF. */
@org.jspecify.annotations.NullMarked
package org.homeward.print;
