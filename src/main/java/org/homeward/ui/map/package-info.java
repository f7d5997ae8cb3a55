/** A Leaflet map for Vaadin, built as an add-on: it knows coordinates, cells and colours, and nothing of Homeward. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.map;
