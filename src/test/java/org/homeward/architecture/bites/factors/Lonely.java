package org.homeward.architecture.bites.factors;

/** A violation kept on purpose: an interface with a single implementation. */
interface Lonely {}
