/** Tests of the screen of the room Places. */
@org.jspecify.annotations.NullMarked
package org.homeward.places.ui;
