package org.homeward.architecture.violations.people;

/** A deliberate violation: keys outside store. */
final class UsesKeyring {
    final org.homeward.store.Keyring keyring = null;
}
