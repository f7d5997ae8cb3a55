package org.homeward.trends;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.trends.MonthlyCount.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exports all series, the latest month first and the total last. */
@Component
class TrendsExport implements RoomExport {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final TrendQueries queries;

    TrendsExport(TrendQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "trends";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.INTERVIEW.facets();
    }

    /** A month, or the total where there is no month. */
    private record Line(String name, @Nullable MonthlyCount month) {

        String code() {
            return month == null ? "" : month.month().toString();
        }

        String provisional(Translations translations) {
            return month == null
                    ? ""
                    : translations.translate(month.provisional() ? "words.YesNo.YES" : "words.YesNo.NO");
        }

        Count of(Series series, MonthlySeries monthly) {
            return month == null ? monthly.whole(series) : series.of(month);
        }
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        MonthlySeries monthly = queries.byMonth(viewer, filter);
        ExportTable.Columns<Line> columns = ExportTable.of(
                        translations, translations.translate("trends.table"), lines(monthly, translations))
                .coded(translations.translate("trends.column.month"), Line::code, Line::name)
                .words(translations.translate("trends.column.provisional"), line -> line.provisional(translations));
        for (Series series : Series.values()) {
            columns.count(translations.translate("trends.series." + series), line -> line.of(series, monthly));
        }
        return ExportContent.counted("trends", translations, List.of(columns.table()));
    }

    private static List<Line> lines(MonthlySeries monthly, Translations translations) {
        List<Line> lines = new ArrayList<>();
        for (MonthlyCount month : monthly.months().reversed()) {
            lines.add(new Line(MONTH.format(month.month()), month));
        }
        lines.add(new Line(translations.translate("trends.whole"), null));
        return lines;
    }
}
