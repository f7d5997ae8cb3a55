/** Reads file sets into files, rows and cells, and names what is wrong with them. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.read;
