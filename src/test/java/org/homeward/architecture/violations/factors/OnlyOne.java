package org.homeward.architecture.violations.factors;

/** A violation kept on purpose: the single implementation. */
final class OnlyOne implements Lonely {}
