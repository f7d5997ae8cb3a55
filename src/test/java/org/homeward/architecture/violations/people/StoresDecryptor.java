package org.homeward.architecture.violations.people;

import org.homeward.store.Decryptor;

/** A deliberate violation: a decryptor that outlives its read. */
final class StoresDecryptor {
    Decryptor decryptor;
}
