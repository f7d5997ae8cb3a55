package org.homeward.architecture.violations.factors;

/** A deliberate violation: time without a clock. */
@SuppressWarnings("all")
final class ReadsSystemClock {
    final java.time.LocalDate today = java.time.LocalDate.now();
}
