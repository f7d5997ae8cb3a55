/** Tests of one statement as every room shows it. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.statement;
