/** Who: persons of concern that children name; never the friends who are children themselves. */
@org.jspecify.annotations.NullMarked
package org.homeward.people;
