/** Tests of the cell keys, and the attacker who has everything but their secret. */
@org.jspecify.annotations.NullMarked
package org.homeward.disclosure.cellkey;
