package org.homeward.architecture.violations.factors;

/** A deliberate violation: the zone of the machine. */
@SuppressWarnings("all")
final class UsesZoneOfTheMachine {
    final java.time.ZoneId zone = java.time.ZoneId.systemDefault();
}
