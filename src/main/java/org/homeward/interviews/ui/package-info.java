/** The screens of the room Interviews: the list, the purpose dialog, and one child's account. */
@org.jspecify.annotations.NullMarked
package org.homeward.interviews.ui;
