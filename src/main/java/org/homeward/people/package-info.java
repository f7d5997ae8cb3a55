/** Who: the people of concern that children named, with what was said of them. */
@org.jspecify.annotations.NullMarked
package org.homeward.people;
