/** Tests of the store on a real database. */
@org.jspecify.annotations.NullMarked
package org.homeward.store;
