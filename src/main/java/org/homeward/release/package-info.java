/** Releases: what a board may know is computed, frozen, and let out by a second person. */
@org.jspecify.annotations.NullMarked
package org.homeward.release;
