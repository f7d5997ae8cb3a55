/** Heavy proofs: the same code small in the suite, with a fixed seed, and at full size with a fresh one in {@code ./homeward prove}. */
@org.jspecify.annotations.NullMarked
package org.homeward.adversarial;
