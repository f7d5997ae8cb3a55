/** Fixtures of the public lists. */
@org.jspecify.annotations.NullMarked
package org.homeward.reference;
