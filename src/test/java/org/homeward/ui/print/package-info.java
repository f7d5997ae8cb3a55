/** Tests of the buttons to print and download. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.print;
