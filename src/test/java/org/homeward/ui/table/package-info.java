/** Tests of the table. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.table;
