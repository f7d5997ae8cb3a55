package org.homeward.architecture.violations.factors;

/** A deliberate violation: a name without meaning. */
final class FactorHelper {}
