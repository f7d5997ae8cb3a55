/** Who is looking: viewers, roles, purposes, and the door they come in by. */
@org.jspecify.annotations.NullMarked
package org.homeward.access;
