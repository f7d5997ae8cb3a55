/** Persons of concern that children name; friends who are children themselves are excluded. */
@org.jspecify.annotations.NullMarked
package org.homeward.people;
