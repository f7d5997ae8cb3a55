/** Screens for sign-in, the own account and administration, and the configuration of the shell. */
@org.jspecify.annotations.NullMarked
package org.homeward.users.ui;
