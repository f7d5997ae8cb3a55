/** One statement as every room shows it: source, text and handling. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.statement;
