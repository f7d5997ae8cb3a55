package org.homeward.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries;
import org.springframework.stereotype.Component;

/** Exports every factor that was named, and the same by age, by home or care and by district. */
@Component
class FactorsExport implements RoomExport {

    private final FactorQueries queries;
    private final ReferenceQueries reference;

    FactorsExport(FactorQueries queries, ReferenceQueries reference) {
        this.queries = queries;
        this.reference = reference;
    }

    @Override
    public String name() {
        return "factors";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.INTERVIEW.facets();
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        Map<String, String> districts = reference.districtCodes(viewer);
        List<ExportTable> tables = new ArrayList<>();
        for (Breakdown breakdown : Breakdown.values()) {
            Factors factors = queries.byBreakdown(viewer, filter, breakdown);
            if (tables.isEmpty()) {
                tables.add(byFactor(factors, translations));
            }
            tables.add(interviewed(breakdown, factors, districts, translations));
            tables.add(byGroup(breakdown, factors, translations));
        }
        return ExportContent.counted("factors", translations, tables);
    }

    private static ExportTable byFactor(Factors factors, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("factors.by-factor"),
                FactorsColumns.all(translations::translate),
                factors.named());
    }

    private static ExportTable interviewed(
            Breakdown breakdown, Factors factors, Map<String, String> districts, Translations translations) {
        return ExportTable.of(
                translations,
                breakdown(breakdown, translations) + " · " + translations.translate("factors.column.interviewed"),
                FactorsColumns.interviewed(breakdown, districts, translations::translate),
                factors.groups());
    }

    private static ExportTable byGroup(Breakdown breakdown, Factors factors, Translations translations) {
        return ExportTable.of(
                translations,
                breakdown(breakdown, translations),
                FactorsColumns.byGroup(breakdown, factors, translations::translate),
                factors.named());
    }

    private static String breakdown(Breakdown breakdown, Translations translations) {
        return translations.translate("factors.split." + breakdown.name().toLowerCase(Locale.ROOT));
    }
}
