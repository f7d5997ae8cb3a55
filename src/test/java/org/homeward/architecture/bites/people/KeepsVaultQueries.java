package org.homeward.architecture.bites.people;

import org.homeward.store.Vault;

/** A violation kept on purpose: a vault that outlives its reading. */
final class KeepsVaultQueries {
    Vault kept;
}
