/** The room "where" as it is seen: the map, its list, and what the map asks for. */
@org.jspecify.annotations.NullMarked
package org.homeward.places.ui;
