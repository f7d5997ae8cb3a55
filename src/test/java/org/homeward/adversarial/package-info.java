/** Large randomised tests: small and with a fixed seed in the suite, at full size and with a fresh seed in {@code ./homeward prove}. */
@org.jspecify.annotations.NullMarked
package org.homeward.adversarial;
