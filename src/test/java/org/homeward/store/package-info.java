/** The cellar, tried on a real database. */
@org.jspecify.annotations.NullMarked
package org.homeward.store;
