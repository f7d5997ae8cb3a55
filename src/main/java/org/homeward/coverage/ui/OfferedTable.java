package org.homeward.coverage.ui;

import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageCount;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;

/** The map as a table: the share offered in each district. */
final class OfferedTable {

    private final CoverageTexts texts;

    OfferedTable(CoverageTexts texts) {
        this.texts = texts;
    }

    CountTable<CoverageCount> of(Coverage byDistrict) {
        return new CountTable<CoverageCount>(texts.translate("coverage.offered-by-district"))
                .rowHead(texts.translate("coverage.column.district"), CoverageCount::group)
                .figure(texts.translate("coverage.column.returned"), count -> Figure.of(count.returned()))
                .figure(texts.translate("coverage.column.offered"), count -> Figure.of(count.offered()))
                .share(
                        texts.translate("coverage.column.share"),
                        count -> CoverageTexts.offered(count).words(),
                        count -> CoverageTexts.offered(count).sorted())
                .show(byDistrict.groups());
    }
}
