package org.homeward.architecture.violations.people;

/** A violation kept on purpose: keys outside the cellar. */
final class TakesKeys {
    final org.homeward.store.Keyring keyring = null;
}
