/** Tests of the room Interviews. */
@org.jspecify.annotations.NullMarked
package org.homeward.interviews;
