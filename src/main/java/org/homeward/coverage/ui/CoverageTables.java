package org.homeward.coverage.ui;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageCount;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;

/** Tables of the groups and their total, with the same columns. */
final class CoverageTables {

    private final CoverageTexts texts;

    CoverageTables(CoverageTexts texts) {
        this.texts = texts;
    }

    CountTable<CoverageCount> table(Coverage coverage, String caption, String groupHead, String whole) {
        return new CountTable<CoverageCount>(texts.translate(caption))
                .rowHead(texts.translate(groupHead), count -> texts.group(count, texts.translate(whole)))
                .figure(texts.translate("coverage.column.returned"), count -> Figure.of(count.returned()))
                .figure(texts.translate("coverage.column.offered"), count -> Figure.of(count.offered()))
                .share(
                        texts.translate("coverage.column.share"),
                        count -> CoverageTexts.offered(count).words(),
                        count -> CoverageTexts.offered(count).sorted())
                .figure(texts.translate("coverage.column.accepted"), count -> Figure.of(count.accepted()))
                .figure(texts.translate("coverage.column.done"), count -> Figure.of(count.done()))
                .figure(texts.translate("coverage.column.in-72h"), count -> Figure.of(count.in72h()))
                .figure(texts.translate("coverage.column.perhaps"), count -> Figure.of(count.perhapsIn72h()))
                .last(count -> count.group().isEmpty())
                .show(rows(coverage));
    }

    private static List<CoverageCount> rows(Coverage coverage) {
        return Stream.concat(coverage.groups().stream(), Stream.of(coverage.whole()))
                .toList();
    }
}
