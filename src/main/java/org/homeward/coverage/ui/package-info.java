/** The screen of the room Coverage. */
@org.jspecify.annotations.NullMarked
package org.homeward.coverage.ui;
