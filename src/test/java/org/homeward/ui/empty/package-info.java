/** Tests of the four empties. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.empty;
