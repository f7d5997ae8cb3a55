package org.homeward.architecture.violations.factors;

/** A deliberate violation: an interface with a single implementation. */
interface SingleImplementation {}
