package org.homeward.architecture.bites.factors;

/** A violation kept on purpose: the single implementation. */
final class OnlyOne implements Lonely {}
