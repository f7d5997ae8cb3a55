/** The screen of the room People: a list of persons of concern, and the statements that name one. */
@org.jspecify.annotations.NullMarked
package org.homeward.people.ui;
