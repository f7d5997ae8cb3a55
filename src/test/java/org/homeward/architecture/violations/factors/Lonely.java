package org.homeward.architecture.violations.factors;

/** A violation kept on purpose: an interface with a single implementation. */
interface Lonely {}
