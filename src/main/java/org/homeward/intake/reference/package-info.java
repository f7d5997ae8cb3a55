/** Imports reference sets: boundaries, named places, the base map, agencies and providers. Disclosures are checked against them. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.reference;
