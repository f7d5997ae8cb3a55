package org.homeward.governance;

import java.util.List;
import org.homeward.disclosure.ChildId;

/** The accesses to one child, newest first. The reference is shown but never part of an address. */
public record ChildAccessLog(ChildId child, String reference, List<AuditedAccess> accesses) {

    public ChildAccessLog {
        accesses = List.copyOf(accesses);
    }

    public long people() {
        return accesses.stream().map(AuditedAccess::user).distinct().count();
    }
}
