package org.homeward.coverage.ui;

import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageCount;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;

/** The twin of the map: the share offered in each district. */
final class OfferedTable {

    private final CoverageTexts words;

    OfferedTable(CoverageTexts words) {
        this.words = words;
    }

    CountTable<CoverageCount> of(Coverage byDistrict) {
        return new CountTable<CoverageCount>(words.say("coverage.offered-by-district"))
                .rowHead(words.say("coverage.column.district"), CoverageCount::group)
                .figure(words.say("coverage.column.returned"), count -> Figure.of(count.returned()))
                .figure(words.say("coverage.column.offered"), count -> Figure.of(count.offered()))
                .text(
                        words.say("coverage.column.share"),
                        count -> CoverageTexts.offered(count).words())
                .show(byDistrict.groups());
    }
}
