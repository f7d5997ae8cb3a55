/** One figure with its denominator. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.tile;
