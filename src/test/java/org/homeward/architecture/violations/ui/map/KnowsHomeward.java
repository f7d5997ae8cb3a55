package org.homeward.architecture.violations.ui.map;

/** A violation kept on purpose: a map component that knows what is counted. */
final class KnowsHomeward {
    org.homeward.disclosure.Count count = org.homeward.disclosure.Count.ZERO;
}
