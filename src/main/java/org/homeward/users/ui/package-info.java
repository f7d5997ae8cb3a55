/** The door as it is seen: signing in, the way to one's own room, and the shell's nameplate. */
@org.jspecify.annotations.NullMarked
package org.homeward.users.ui;
