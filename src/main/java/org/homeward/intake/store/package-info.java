/** Stores valid rows: compares them with the stored records and writes the differences, one transaction for each file set. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.store;
