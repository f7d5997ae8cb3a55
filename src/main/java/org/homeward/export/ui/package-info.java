/** Download of a table from its screen. */
@org.jspecify.annotations.NullMarked
package org.homeward.export.ui;
