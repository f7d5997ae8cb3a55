package org.homeward.trends;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.RoomExport;
import org.homeward.export.Table;
import org.homeward.export.Taken;
import org.homeward.print.Wording;
import org.homeward.trends.MonthlyCount.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes away all the series side by side, the latest month first, and the whole last. */
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

    /** A month, or the whole where there is no month. */
    private record Line(String name, @Nullable MonthlyCount month) {

        Count of(Series series, Trend trend) {
            return month == null ? trend.whole(series) : series.of(month);
        }
    }

    @Override
    public Taken read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Wording wording) {
        Trend trend = queries.byMonth(viewer, filter);
        Table.Columns<Line> columns = Table.of(wording, wording.say("trends.table"), lines(trend, wording))
                .words(wording.say("trends.column.month"), Line::name);
        for (Series series : Series.values()) {
            columns.count(wording.say("trends.series." + series), line -> line.of(series, trend));
        }
        return Taken.counted("trends", wording, List.of(columns.table()));
    }

    private static List<Line> lines(Trend trend, Wording wording) {
        List<Line> lines = new ArrayList<>();
        for (MonthlyCount month : trend.months().reversed()) {
            String name = MONTH.format(month.month());
            lines.add(new Line(month.stillArriving() ? wording.say("trends.so-far", name) : name, month));
        }
        lines.add(new Line(wording.say("trends.whole"), null));
        return lines;
    }
}
