/** Reads and reviews the audit log, for the governance role only. */
@org.jspecify.annotations.NullMarked
package org.homeward.governance;
