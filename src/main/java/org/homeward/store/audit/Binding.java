package org.homeward.store.audit;

import java.io.IOException;
import java.security.MessageDigest;
import org.homeward.store.KeysMissing;
import org.homeward.store.audit.AuditTable.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What binds each entry to its installation: the MAC of its day. Entries older than the chain have none, and are bound by the first
 * signed head.
 *
 * @param withoutMac the last entry that has none
 * @param earlierUpTo the last entry with a MAC by the key of before Ed25519
 * @param now null where entries are bound by signed heads only, to whoever has no more than the public key
 */
record Binding(
        long withoutMac,
        long earlierUpTo,
        @Nullable EntryMacs earlier,
        @Nullable EntryMacs now) {

    static Binding byHeads() {
        return new Binding(Long.MAX_VALUE, 0, null, null);
    }

    static Binding of(SignedHeadFile heads, long withoutMac) throws IOException {
        try {
            long earlierUpTo = heads.lastOfEarlierKey();
            return new Binding(
                    withoutMac,
                    earlierUpTo,
                    earlierUpTo > 0 ? heads.earlierMacs() : null,
                    earlierUpTo < Long.MAX_VALUE ? heads.macs() : null);
        } catch (KeysMissing gone) {
            throw new AuditUnwritable(String.valueOf(gone.getMessage()), gone);
        }
    }

    boolean holds(long number, Stored row) {
        EntryMacs macs = number <= earlierUpTo ? earlier : now;
        byte[] mac = row.mac();
        if (macs == null) {
            return true;
        }
        return mac == null ? number <= withoutMac : MessageDigest.isEqual(macs.over(row.hash()), mac);
    }
}
