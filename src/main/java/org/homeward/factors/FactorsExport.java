package org.homeward.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        return ExportTable.of(translations, translations.translate("factors.by-factor"), factors.named())
                .coded(
                        translations.translate("factors.column.factor"),
                        share -> Objects.requireNonNull(share.factor().code()),
                        share -> share.factor().name())
                .coded(
                        translations.translate("factors.column.theme"),
                        share -> String.valueOf(share.factor().theme()),
                        share -> translations.translate(
                                "factors.theme." + share.factor().theme()))
                .coded(
                        translations.translate("factors.column.side"),
                        share -> share.side().name(),
                        share -> translations.translate("words.FactorSide." + share.side()))
                .count(translations.translate("factors.column.children"), FactorShare::children)
                .count(translations.translate("factors.column.said-by-child"), FactorShare::saidByChild)
                .count(translations.translate("factors.column.episodes"), FactorShare::episodes)
                .count(translations.translate("factors.column.interviews"), FactorShare::interviews)
                .count(translations.translate("factors.column.statements"), FactorShare::statements)
                .table();
    }

    /** Children interviewed in each group: the denominators of the next table. */
    private static ExportTable interviewed(
            Breakdown breakdown, Factors factors, Map<String, String> districts, Translations translations) {
        return ExportTable.of(
                        translations,
                        breakdown(breakdown, translations) + " · "
                                + translations.translate("factors.column.interviewed"),
                        factors.groups())
                .coded(
                        translations.translate("factors.column." + breakdown),
                        group -> breakdown == Breakdown.DISTRICT
                                ? districts.getOrDefault(group.group(), "")
                                : group.group(),
                        group -> group(breakdown, group.group(), translations))
                .count(translations.translate("factors.column.interviewed"), InterviewedCount::children)
                .table();
    }

    private static ExportTable byGroup(Breakdown breakdown, Factors factors, Translations translations) {
        ExportTable.Columns<FactorShare> columns = ExportTable.of(
                        translations, breakdown(breakdown, translations), factors.named())
                .coded(
                        translations.translate("factors.column.factor"),
                        share -> Objects.requireNonNull(share.factor().code()),
                        share -> share.factor().name())
                .coded(
                        translations.translate("factors.column.side"),
                        share -> share.side().name(),
                        share -> translations.translate("words.FactorSide." + share.side()))
                .count(translations.translate("factors.column.children"), FactorShare::children);
        for (InterviewedCount group : factors.groups()) {
            columns.count(
                    group(breakdown, group.group(), translations),
                    share -> factors.share(group.group(), share.factor(), share.side())
                            .children());
        }
        return columns.table();
    }

    private static String breakdown(Breakdown breakdown, Translations translations) {
        return translations.translate("factors.split." + breakdown.name().toLowerCase(Locale.ROOT));
    }

    private static String group(Breakdown breakdown, String group, Translations translations) {
        if (group.equals(Breakdown.NOT_RECORDED)) {
            return translations.translate("factors.not-recorded");
        }
        return switch (breakdown) {
            case AGE -> translations.translate("words.AgeBand." + group);
            case CARE -> translations.translate("factors.care." + group.toLowerCase(Locale.ROOT));
            case DISTRICT -> group;
        };
    }
}
