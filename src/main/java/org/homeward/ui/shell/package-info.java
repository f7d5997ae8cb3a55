/** The shell: marking strip, drawer, the page of every room, sign-in, keyboard shortcuts and themes. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.shell;
