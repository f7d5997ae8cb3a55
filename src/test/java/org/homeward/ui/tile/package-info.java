/** Tests of the figure tile. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.tile;
