/** The shell: marking strip, drawer, the page every room stands in, sign-in, keys and themes. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.shell;
