/** Imports file sets: reads them into rows, checks each row, and stores the valid ones. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake;
