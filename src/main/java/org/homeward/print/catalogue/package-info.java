/** The catalogue of sheets, printed from a screen or the command line with the same result. */
@org.jspecify.annotations.NullMarked
package org.homeward.print.catalogue;
