/** A reader at the desk, for tests of rooms. */
@org.jspecify.annotations.NullMarked
package org.homeward.reference.ui;
