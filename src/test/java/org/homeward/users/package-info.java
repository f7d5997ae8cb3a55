/** Tests of users, passwords and changes of users. */
@org.jspecify.annotations.NullMarked
package org.homeward.users;
