/** Users: who may sign in, in which role; the first administrators and the sample users. */
@org.jspecify.annotations.NullMarked
package org.homeward.users;
