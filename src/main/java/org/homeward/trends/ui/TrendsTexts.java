package org.homeward.trends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.homeward.disclosure.Count;
import org.homeward.trends.MonthlyCount;
import org.homeward.trends.MonthlyCount.Series;
import org.homeward.trends.MonthlySeries;
import org.homeward.trends.TrendsFinding;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;

/** The texts of the room, from the same counts as its charts. */
final class TrendsTexts {

    private final Component component;

    TrendsTexts(Component component) {
        this.component = component;
    }

    String translate(String key, Object... values) {
        return component.getTranslation(key, values);
    }

    String count(Count count) {
        return Figure.of(count).text(key -> translate(key));
    }

    String series(Series series) {
        return translate("trends.series." + series);
    }

    String month(YearMonth month) {
        return format("MMM yyyy", month);
    }

    /** Short, with the year only where it changes. */
    List<String> axis(List<MonthlyCount> months) {
        return months.stream()
                .map(month -> month.month().getMonthValue() == 1 || month.equals(months.getFirst())
                        ? format("MMM yy", month.month())
                        : format("MMM", month.month()))
                .toList();
    }

    private String format(String pattern, YearMonth month) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(month);
    }

    Locale locale() {
        return component.getUI().map(UI::getLocale).orElse(Locale.UK);
    }

    Sentence finding(MonthlySeries series) {
        return new Sentence(new TrendsFinding(series, locale()).text(this::translate));
    }

    Counting counting() {
        return new Counting(
                translate("trends.how-counted.unit"),
                translate("trends.how-counted.once"),
                translate("trends.how-counted.missing"),
                translate("trends.how-counted.denominator"),
                translate("trends.how-counted.source"));
    }
}
