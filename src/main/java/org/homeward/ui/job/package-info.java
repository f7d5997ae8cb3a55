/** A job that takes a while: where it stands, and how to leave or stop it. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.job;
