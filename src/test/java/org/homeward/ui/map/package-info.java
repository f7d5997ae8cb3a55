/** Tests of the map component. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.map;
