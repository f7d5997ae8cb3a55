package org.homeward.architecture.bites.factors;

/** A violation kept on purpose: a name that says nothing. */
final class FactorHelper {}
