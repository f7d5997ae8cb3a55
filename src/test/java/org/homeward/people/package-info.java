/** Tests of the room People. */
@org.jspecify.annotations.NullMarked
package org.homeward.people;
