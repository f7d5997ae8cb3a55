/** Who may sign in. */
@org.jspecify.annotations.NullMarked
package org.homeward.users;
