/** The rules of the house, and proof that each of them bites. */
@org.jspecify.annotations.NullMarked
package org.homeward.architecture;
