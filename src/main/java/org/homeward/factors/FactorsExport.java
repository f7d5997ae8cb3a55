package org.homeward.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.springframework.stereotype.Component;

/** Exports every factor that was named, and the same by age, by home or care and by district. */
@Component
class FactorsExport implements RoomExport {

    private final FactorQueries queries;

    FactorsExport(FactorQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "factors";
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        List<ExportTable> tables = new ArrayList<>();
        for (Breakdown breakdown : Breakdown.values()) {
            Factors factors = queries.byBreakdown(viewer, filter, breakdown);
            if (tables.isEmpty()) {
                tables.add(byFactor(factors, translations));
            }
            tables.add(interviewed(breakdown, factors, translations));
            tables.add(byGroup(breakdown, factors, translations));
        }
        return ExportContent.counted("factors", translations, tables);
    }

    private static ExportTable byFactor(Factors factors, Translations translations) {
        return ExportTable.of(translations, translations.translate("factors.by-factor"), factors.named())
                .words(
                        translations.translate("factors.column.factor"),
                        share -> share.factor().name())
                .words(
                        translations.translate("factors.column.theme"),
                        share -> translations.translate(
                                "factors.theme." + share.factor().theme()))
                .words(
                        translations.translate("factors.column.side"),
                        share -> translations.translate("words.FactorSide." + share.side()))
                .count(translations.translate("factors.column.children"), FactorShare::children)
                .count(translations.translate("factors.column.said-by-child"), FactorShare::saidByChild)
                .count(translations.translate("factors.column.episodes"), FactorShare::episodes)
                .count(translations.translate("factors.column.interviews"), FactorShare::interviews)
                .count(translations.translate("factors.column.statements"), FactorShare::statements)
                .table();
    }

    /** Children interviewed in each group: the denominators of the next table. */
    private static ExportTable interviewed(Breakdown breakdown, Factors factors, Translations translations) {
        return ExportTable.of(
                        translations,
                        breakdown(breakdown, translations) + " · "
                                + translations.translate("factors.column.interviewed"),
                        factors.groups())
                .words(
                        translations.translate("factors.column." + breakdown),
                        group -> group(breakdown, group.group(), translations))
                .count(translations.translate("factors.column.interviewed"), InterviewedCount::children)
                .table();
    }

    private static ExportTable byGroup(Breakdown breakdown, Factors factors, Translations translations) {
        ExportTable.Columns<FactorShare> columns = ExportTable.of(
                        translations, breakdown(breakdown, translations), factors.named())
                .words(
                        translations.translate("factors.column.factor"),
                        share -> share.factor().name())
                .words(
                        translations.translate("factors.column.side"),
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
