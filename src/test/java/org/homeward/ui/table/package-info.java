/** Tests of the table twin. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.table;
