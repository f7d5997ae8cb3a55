/** Boundaries, the drawn map and the lists of who is who: what must be known before a disclosure can be checked. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.reference;
