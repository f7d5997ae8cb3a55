/** Who may sign in, and as what; the first administrators and the sample users. */
@org.jspecify.annotations.NullMarked
package org.homeward.users;
