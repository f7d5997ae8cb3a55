/** Return interviews and one child's account, opened for a stated purpose. */
@org.jspecify.annotations.NullMarked
package org.homeward.interviews;
