/** Sessions of signed-in users: how long they last, what extends them and how they end. */
@org.jspecify.annotations.NullMarked
package org.homeward.access.session;
