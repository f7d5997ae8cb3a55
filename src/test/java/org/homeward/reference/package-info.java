/** The public lists, opened for tests. */
@org.jspecify.annotations.NullMarked
package org.homeward.reference;
