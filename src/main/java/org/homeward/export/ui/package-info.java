/** How what is about one record is taken away from the screen that opened it. */
@org.jspecify.annotations.NullMarked
package org.homeward.export.ui;
