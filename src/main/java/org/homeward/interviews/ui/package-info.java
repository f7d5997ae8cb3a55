/** The room Interviews: the list, the question why, and one child's account. */
@org.jspecify.annotations.NullMarked
package org.homeward.interviews.ui;
