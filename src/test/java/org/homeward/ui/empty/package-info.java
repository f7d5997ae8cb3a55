/** Tests of the four empty states. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.empty;
