package org.homeward.architecture.violations.factors;

/** A deliberate violation: the single implementation. */
final class OnlyOne implements SingleImplementation {}
