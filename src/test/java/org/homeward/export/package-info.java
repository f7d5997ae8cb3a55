/** Files that leave the house, and what a spreadsheet would make of them. */
@org.jspecify.annotations.NullMarked
package org.homeward.export;
