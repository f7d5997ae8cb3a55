package org.homeward.trends;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Translator;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;
import org.homeward.trends.MonthlyCount.Series;
import org.jspecify.annotations.Nullable;

/** The columns of the series by month, the latest month first and the total last. */
public final class TrendsColumns {

    /** A month, or the total where there is no month. */
    public record Line(@Nullable MonthlyCount month) {

        public boolean isWhole() {
            return month == null;
        }

        private String code() {
            return month == null ? "" : month.month().toString();
        }

        private boolean isProvisional() {
            return month != null && month.provisional();
        }

        private @Nullable YearMonth order() {
            return month == null ? null : month.month();
        }

        private Count of(Series series, MonthlySeries monthly) {
            return month == null ? monthly.whole(series) : series.of(month);
        }
    }

    private TrendsColumns() {}

    public static List<Line> lines(MonthlySeries monthly) {
        List<Line> lines = new ArrayList<>(
                monthly.months().reversed().stream().map(Line::new).toList());
        lines.add(new Line(null));
        return lines;
    }

    /** A month that is not over says so in its name on the screen, and in a column of its own in a file. */
    public static Columns<Line> of(MonthlySeries monthly, List<Series> drawn, Locale locale, Translator translator) {
        DateTimeFormatter months = DateTimeFormatter.ofPattern("MMM yyyy", locale);
        Columns<Line> columns = new Columns<Line>(translator)
                .head("trends.column.month", Line::code, line -> name(line, months, translator))
                .only(Face.FILE)
                .head("trends.column.month", line -> soFar(line, months, translator))
                .sortedBy(Line::order)
                .only(Face.TABLE)
                .words(
                        "trends.column.provisional",
                        line -> line.isWhole()
                                ? ""
                                : translator.translate("words.YesNo." + (line.isProvisional() ? "YES" : "NO")))
                .only(Face.FILE);
        for (Series series : drawn) {
            columns.count("trends.series." + series, line -> line.of(series, monthly));
        }
        return columns;
    }

    private static String name(Line line, DateTimeFormatter months, Translator translator) {
        return line.month() == null
                ? translator.translate("trends.whole")
                : months.format(line.month().month());
    }

    private static String soFar(Line line, DateTimeFormatter months, Translator translator) {
        String name = name(line, months, translator);
        return line.isProvisional() ? translator.translate("trends.so-far", name) : name;
    }
}
