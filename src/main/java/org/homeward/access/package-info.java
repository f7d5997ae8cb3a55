/** Viewers, roles, purposes, authorisation, disclosure control and sign-in. */
@org.jspecify.annotations.NullMarked
package org.homeward.access;
