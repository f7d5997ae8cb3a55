/** Whether the room of places shows what was counted, and to whom. */
@org.jspecify.annotations.NullMarked
package org.homeward.places.ui;
