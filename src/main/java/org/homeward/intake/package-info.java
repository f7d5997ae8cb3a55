/** The way in: a file set becomes rows, the rows are checked one by one, and the sound ones are stored. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake;
