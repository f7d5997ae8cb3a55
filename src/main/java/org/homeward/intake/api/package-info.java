/** The addresses by which a program sends a set of disclosures and learns what became of it. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.api;
