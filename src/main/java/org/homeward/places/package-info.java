/** Where: the places that children named, counted by area and by hexagon. */
@org.jspecify.annotations.NullMarked
package org.homeward.places;
