/** Download of one record from the screen that opened it. */
@org.jspecify.annotations.NullMarked
package org.homeward.export.ui;
