package org.homeward.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.RoomExport;
import org.homeward.export.Table;
import org.homeward.export.Taken;
import org.homeward.print.Wording;
import org.springframework.stereotype.Component;

/** Takes away both tables of the room: by district, and by home or care; the whole stands last. */
@Component
class CoverageExport implements RoomExport {

    private final CoverageQueries queries;

    CoverageExport(CoverageQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public Taken read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Wording wording) {
        Table byDistrict = table(
                queries.byDistrict(viewer, filter),
                wording.say("coverage.by-district"),
                wording.say("coverage.column.district"),
                wording.say("coverage.whole"),
                wording);
        Table byCare = table(
                queries.byCare(viewer, filter),
                wording.say("coverage.by-care"),
                wording.say("coverage.column.care"),
                wording.say("coverage.whole.care"),
                wording);
        return Taken.counted("coverage", wording, List.of(byDistrict, byCare));
    }

    private static Table table(Coverage coverage, String title, String groupHead, String whole, Wording wording) {
        List<CoverageCount> rows = Stream.concat(coverage.groups().stream(), Stream.of(coverage.whole()))
                .toList();
        return Table.of(wording, title, rows)
                .words(groupHead, count -> group(count.group(), whole, wording))
                .count(wording.say("coverage.column.returned"), CoverageCount::returned)
                .count(wording.say("coverage.column.offered"), CoverageCount::offered)
                .words(
                        wording.say("coverage.column.share"),
                        count -> wording.percent(count.offered(), count.returned()))
                .count(wording.say("coverage.column.accepted"), CoverageCount::accepted)
                .count(wording.say("coverage.column.done"), CoverageCount::done)
                .count(wording.say("coverage.column.in-72h"), CoverageCount::in72h)
                .count(wording.say("coverage.column.perhaps"), CoverageCount::perhapsIn72h)
                .table();
    }

    private static String group(String group, String whole, Wording wording) {
        return switch (group) {
            case "" -> whole;
            case "HOME", "CARE" -> wording.say("coverage.care." + group.toLowerCase(Locale.ROOT));
            default -> group;
        };
    }
}
