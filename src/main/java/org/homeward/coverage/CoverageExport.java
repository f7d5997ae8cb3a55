package org.homeward.coverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.access.Viewer;
import org.homeward.coverage.TimeToInterview.By;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries;
import org.springframework.stereotype.Component;

/**
 * Exports the tables of the room: by district, and by home or care, with the total last; the steps; and what no release has: how soon an
 * interview was offered and why none was accepted, how long children waited for it, the shares within 72 hours by month, which children went
 * missing again, how providers and groups compare, and whether somebody kept trying.
 */
@Component
class CoverageExport implements RoomExport {

    private final CoverageQueries queries;
    private final RepeatQueries repeats;
    private final PersistenceQueries persistence;
    private final ReferenceQueries reference;

    CoverageExport(
            CoverageQueries queries,
            RepeatQueries repeats,
            PersistenceQueries persistence,
            ReferenceQueries reference) {
        this.queries = queries;
        this.repeats = repeats;
        this.persistence = persistence;
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
        Coverage byDistrict = queries.byDistrict(viewer, filter);
        List<ExportTable> tables = new ArrayList<>();
        tables.add(table(
                CoverageColumns.DISTRICT, byDistrict, district -> districts.getOrDefault(district, ""), translations));
        tables.add(table(CoverageColumns.CARE, queries.byCare(viewer, filter), UnaryOperator.identity(), translations));
        tables.add(ExportTable.of(
                translations,
                translations.translate("coverage.steps"),
                CoverageStep.columns(translations::translate),
                CoverageStep.afterReturn(byDistrict.whole(), queries.whatFollowed(viewer, filter))));
        queries.offers(viewer, filter).ifPresent(offers -> {
            tables.add(offers("coverage.offer.how-soon", offers.howSoon(), translations));
            tables.add(offers("coverage.offer.not-accepted", offers.notAccepted(), translations));
        });
        repeats.repeats(viewer, filter).ifPresent(found -> tables.add(repeats(found.lines(), translations)));
        queries.comparison(viewer, filter)
                .ifPresent(comparison -> tables.add(ExportTable.of(
                        translations,
                        translations.translate("coverage.compare"),
                        Comparison.columns(translations::translate),
                        comparison.rows())));
        tables.addAll(PersistenceApi.all(persistence, viewer, filter, translations));
        queries.timeToInterview(viewer, filter, By.of(parameters.getOrDefault(By.PARAMETER, List.of())))
                .ifPresent(waits -> tables.addAll(waits(waits, translations)));
        queries.monthly(viewer, filter)
                .ifPresent(monthly -> tables.add(ExportTable.of(
                        translations,
                        translations.translate("coverage.month.title"),
                        monthly.columns(YearMonth::toString, translations::translate),
                        monthly.months())));
        return ExportContent.counted("coverage", translations, tables);
    }

    static ExportTable repeats(List<Repeats.Line> lines, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("coverage.again"),
                Repeats.columns(translations::translate),
                lines);
    }

    private static List<ExportTable> waits(TimeToInterview waits, Translations translations) {
        return List.of(
                ExportTable.of(
                        translations,
                        translations.translate("coverage.wait.title"),
                        waits.columns(translations::translate),
                        waits.lines()),
                ExportTable.of(
                        translations,
                        translations.translate("coverage.wait.difference"),
                        waits.differenceColumns(translations::translate),
                        waits.difference().stream().toList()));
    }

    private static ExportTable offers(String title, List<OfferOutcomes.Part> parts, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate(title),
                OfferOutcomes.columns(title, translations::translate),
                parts);
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
