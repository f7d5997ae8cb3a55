package org.homeward.architecture.violations.ui.map;

/** A deliberate violation: a map component that depends on counts. */
final class DependsOnHomeward {
    org.homeward.disclosure.Count count = org.homeward.disclosure.Count.ZERO;
}
