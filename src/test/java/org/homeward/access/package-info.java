/** Tests of who is looking, and of what may be shown to them. */
@org.jspecify.annotations.NullMarked
package org.homeward.access;
