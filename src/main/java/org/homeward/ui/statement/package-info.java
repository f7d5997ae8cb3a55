/** One statement as every room shows it: who says so, in which words, and how it may be used. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.statement;
