package org.homeward.coverage;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
        return ExportContent.counted(
                "coverage",
                translations,
                List.of(
                        table(
                                CoverageColumns.DISTRICT,
                                queries.byDistrict(viewer, filter),
                                district -> districts.getOrDefault(district, ""),
                                translations),
                        table(
                                CoverageColumns.CARE,
                                queries.byCare(viewer, filter),
                                UnaryOperator.identity(),
                                translations)));
    }

    private static ExportTable table(
            CoverageColumns by, Coverage coverage, UnaryOperator<String> code, Translations translations) {
        return ExportTable.of(
                translations,
                by.title(translations::translate),
                by.of(code, translations::translate),
                CoverageColumns.rows(coverage));
    }
}
