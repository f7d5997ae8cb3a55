package org.homeward.store.audit;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Heads in the order of their entries, each compared when the chain reaches its entry. */
final class Heads {

    private final Iterator<SignedHead> heads;
    private final String what;
    private @Nullable SignedHead next;
    private long agreed;

    /** @param what for a text such as "entry 7 is not the one …" */
    Heads(List<SignedHead> inOrder, String what) {
        this.heads = inOrder.iterator();
        this.what = what;
        this.next = heads.hasNext() ? heads.next() : null;
    }

    /** The head of this entry where it is of another hash. */
    @Nullable
    SignedHead otherThan(SignedHead reached) {
        while (next != null && next.number() <= reached.number()) {
            if (next.number() == reached.number() && !next.isAt(reached)) {
                return next;
            }
            agreed = Math.max(agreed, next.number());
            next = heads.hasNext() ? heads.next() : null;
        }
        return null;
    }

    /** The last entry whose head agreed. */
    long agreed() {
        return agreed;
    }

    String what() {
        return what;
    }
}
