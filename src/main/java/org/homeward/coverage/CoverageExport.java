package org.homeward.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries;
import org.springframework.stereotype.Component;

/** Exports both tables of the room: by district, and by home or care; the total is last. */
@Component
class CoverageExport implements RoomExport {

    private final CoverageQueries queries;
    private final ReferenceQueries reference;

    CoverageExport(CoverageQueries queries, ReferenceQueries reference) {
        this.queries = queries;
        this.reference = reference;
    }

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.EPISODE.facets();
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        Map<String, String> districts = reference.districtCodes(viewer);
        ExportTable byDistrict = table(
                queries.byDistrict(viewer, filter),
                district -> districts.getOrDefault(district, ""),
                translations.translate("coverage.by-district"),
                translations.translate("coverage.column.district"),
                translations.translate("coverage.whole"),
                translations);
        ExportTable byCare = table(
                queries.byCare(viewer, filter),
                UnaryOperator.identity(),
                translations.translate("coverage.by-care"),
                translations.translate("coverage.column.care"),
                translations.translate("coverage.whole.care"),
                translations);
        return ExportContent.counted("coverage", translations, List.of(byDistrict, byCare));
    }

    private static ExportTable table(
            Coverage coverage,
            UnaryOperator<String> code,
            String title,
            String groupHead,
            String whole,
            Translations translations) {
        List<CoverageCount> rows = Stream.concat(coverage.groups().stream(), Stream.of(coverage.whole()))
                .toList();
        return ExportTable.of(translations, title, rows)
                .coded(
                        groupHead,
                        count -> code.apply(count.group()),
                        count -> group(count.group(), whole, translations))
                .count(translations.translate("coverage.column.returned"), CoverageCount::returned)
                .count(translations.translate("coverage.column.offered"), CoverageCount::offered)
                .words(
                        translations.translate("coverage.column.share"),
                        count -> translations.percent(count.offered(), count.returned()))
                .count(translations.translate("coverage.column.accepted"), CoverageCount::accepted)
                .count(translations.translate("coverage.column.done"), CoverageCount::done)
                .count(translations.translate("coverage.column.in-72h"), CoverageCount::in72h)
                .count(translations.translate("coverage.column.perhaps"), CoverageCount::perhapsIn72h)
                .table();
    }

    private static String group(String group, String whole, Translations translations) {
        return switch (group) {
            case "" -> whole;
            case "HOME", "CARE" -> translations.translate("coverage.care." + group.toLowerCase(Locale.ROOT));
            default -> group;
        };
    }
}
