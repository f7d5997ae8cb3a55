package org.homeward.architecture.violations.factors;

/** A violation kept on purpose: time without a clock. */
@SuppressWarnings("all")
final class ReadsTheWall {
    final java.time.LocalDate today = java.time.LocalDate.now();
}
