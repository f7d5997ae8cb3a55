/** The way out to a file: the table twin of a room as CSV or XLSX, from the records that the room shows. */
@org.jspecify.annotations.NullMarked
package org.homeward.export;
