package org.homeward.architecture.violations.factors;

/** A violation kept on purpose: a name that says nothing. */
final class FactorHelper {}
