/** The cellar: the one gate to the database, who may see what of it, and the plumbing below. */
@org.jspecify.annotations.NullMarked
package org.homeward.store;
