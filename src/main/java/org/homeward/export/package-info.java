/** Exports the table of a room as CSV or XLSX, from the same records as the room. */
@org.jspecify.annotations.NullMarked
package org.homeward.export;
