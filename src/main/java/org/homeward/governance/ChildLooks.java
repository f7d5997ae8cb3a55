package org.homeward.governance;

import java.util.List;
import org.homeward.disclosure.ChildId;

/** Who has looked at one child, newest first; the reference is shown and never stands in an address. */
public record ChildLooks(ChildId child, String reference, List<Look> looks) {

    public ChildLooks {
        looks = List.copyOf(looks);
    }

    public long people() {
        return looks.stream().map(Look::user).distinct().count();
    }
}
