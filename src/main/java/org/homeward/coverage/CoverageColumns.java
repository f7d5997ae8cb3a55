package org.homeward.coverage;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.homeward.disclosure.Translator;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;

/** The columns of coverage, by whichever group, and the names of the groups. */
public enum CoverageColumns {
    DISTRICT("coverage.by-district", "coverage.column.district", "coverage.whole"),
    CARE("coverage.by-care", "coverage.column.care", "coverage.whole.care");

    private final String title;
    private final String group;
    private final String whole;

    CoverageColumns(String title, String group, String whole) {
        this.title = title;
        this.group = group;
        this.whole = whole;
    }

    public String title(Translator translator) {
        return translator.translate(title);
    }

    /**
     * The sheet has the last column as a note on the steps, for all groups together.
     *
     * @param code of a group by its name
     */
    public Columns<CoverageCount> of(UnaryOperator<String> code, Translator translator) {
        return new Columns<CoverageCount>(translator)
                .head(group, count -> code.apply(count.group()), count -> name(count, translator))
                .count("coverage.column.returned", CoverageCount::returned)
                .count("coverage.column.offered", CoverageCount::offered)
                .share("coverage.column.share", CoverageCount::shareOffered)
                .count("coverage.column.accepted", CoverageCount::accepted)
                .count("coverage.column.done", CoverageCount::done)
                .count("coverage.column.in-72h", CoverageCount::in72h)
                .count("coverage.column.perhaps", CoverageCount::perhapsIn72h)
                .only(Face.TABLE, Face.FILE);
    }

    /** The groups, and the total last. */
    public static List<CoverageCount> rows(Coverage coverage) {
        return Stream.concat(coverage.groups().stream(), Stream.of(coverage.whole()))
                .toList();
    }

    private String name(CoverageCount count, Translator translator) {
        return switch (count.group()) {
            case "" -> translator.translate(whole);
            case "HOME", "CARE" ->
                translator.translate("coverage.care." + count.group().toLowerCase(Locale.ROOT));
            default -> count.group();
        };
    }
}
