package org.homeward.coverage.ui;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageCount;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;

/** The groups and their whole, as tables with the same columns. */
final class CoverageTables {

    private final CoverageTexts words;

    CoverageTables(CoverageTexts words) {
        this.words = words;
    }

    CountTable<CoverageCount> table(Coverage coverage, String caption, String groupHead, String whole) {
        return new CountTable<CoverageCount>(words.say(caption))
                .rowHead(words.say(groupHead), count -> words.group(count, words.say(whole)))
                .figure(words.say("coverage.column.returned"), count -> Figure.of(count.returned()))
                .figure(words.say("coverage.column.offered"), count -> Figure.of(count.offered()))
                .text(
                        words.say("coverage.column.share"),
                        count -> CoverageTexts.offered(count).words())
                .figure(words.say("coverage.column.accepted"), count -> Figure.of(count.accepted()))
                .figure(words.say("coverage.column.done"), count -> Figure.of(count.done()))
                .figure(words.say("coverage.column.in-72h"), count -> Figure.of(count.in72h()))
                .figure(words.say("coverage.column.perhaps"), count -> Figure.of(count.perhapsIn72h()))
                .show(rows(coverage));
    }

    private static List<CoverageCount> rows(Coverage coverage) {
        return Stream.concat(coverage.groups().stream(), Stream.of(coverage.whole()))
                .toList();
    }
}
