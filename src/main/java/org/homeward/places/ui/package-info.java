/** The screen of the room Places: the map, its list and the map's requests. */
@org.jspecify.annotations.NullMarked
package org.homeward.places.ui;
