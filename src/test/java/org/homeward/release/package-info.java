/** Tests of the releases, and what other tests need to ask as a board. */
@org.jspecify.annotations.NullMarked
package org.homeward.release;
