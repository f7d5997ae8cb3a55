/** Fixtures for tests of rooms: a signed-in viewer and an address. */
@org.jspecify.annotations.NullMarked
package org.homeward.reference.ui;
