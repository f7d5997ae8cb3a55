/** A Leaflet map for Vaadin, independent of Homeward: it knows only coordinates, cells and colours. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.map;
