/** Tests of users, passwords and role changes. */
@org.jspecify.annotations.NullMarked
package org.homeward.users;
