/** Statements that may be disclosed to nobody, and what the safeguarding lead of a provider decides about them. */
@org.jspecify.annotations.NullMarked
package org.homeward.decisions;
