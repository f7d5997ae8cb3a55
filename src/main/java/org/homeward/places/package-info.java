/** The places that children named, counted by area and by hexagon, and the statements behind a count. */
@org.jspecify.annotations.NullMarked
package org.homeward.places;
