package org.homeward.coverage;

import java.util.List;
import org.homeward.disclosure.Count;

/** The total and its groups, protected together for one viewer. */
public record Coverage(CoverageCount whole, List<CoverageCount> groups) {

    public static final Coverage NOTHING = new Coverage(
            new CoverageCount("", Count.ZERO, Count.ZERO, Count.ZERO, Count.ZERO, Count.ZERO, Count.ZERO, Count.ZERO),
            List.of());

    public Coverage {
        groups = List.copyOf(groups);
    }

    public boolean isNothing() {
        return whole.returned().equals(Count.ZERO);
    }
}
