package org.homeward.architecture.violations.people;

import org.homeward.store.Decryptor;

/** A violation kept on purpose: a decryptor that outlives its read. */
final class KeepsDecryptor {
    Decryptor kept;
}
