package org.homeward.trends;

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
import org.homeward.trends.MonthlyCount.Series;
import org.springframework.stereotype.Component;

/** Exports all series, the latest month first and the total last. */
@Component
class TrendsExport implements RoomExport {

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

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        MonthlySeries monthly = queries.byMonth(viewer, filter);
        return ExportContent.counted(
                "trends",
                translations,
                List.of(ExportTable.of(
                        translations,
                        translations.translate("trends.table"),
                        TrendsColumns.of(monthly, List.of(Series.values()), Locale.UK, translations::translate),
                        TrendsColumns.lines(monthly))));
    }
}
