/** Tests of the counts of places. */
@org.jspecify.annotations.NullMarked
package org.homeward.places;
