/** Holds every sheet to its picture, and the way to paper to its promises. */
@org.jspecify.annotations.NullMarked
package org.homeward.print;
