/** Tests of the room Governance. */
@org.jspecify.annotations.NullMarked
package org.homeward.governance;
