package org.homeward.governance;

import java.util.List;
import org.homeward.disclosure.ChildId;

/** Who has looked at one child, newest first; the reference is shown and never stands in an address. */
public record ChildAccessLog(ChildId child, String reference, List<AuditedAccess> looks) {

    public ChildAccessLog {
        looks = List.copyOf(looks);
    }

    public long people() {
        return looks.stream().map(AuditedAccess::user).distinct().count();
    }
}
