package org.homeward.trends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.trends.MonthlyCount;
import org.homeward.trends.MonthlyCount.Series;
import org.homeward.trends.MonthlySeries;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.HowCounted.Counting;
import org.homeward.ui.count.Sentence;

/** What the room says, from the same counts that it draws. */
final class TrendsTexts {

    private final Component speaker;

    TrendsTexts(Component speaker) {
        this.speaker = speaker;
    }

    String say(String key, Object... values) {
        return speaker.getTranslation(key, values);
    }

    String count(Count count) {
        return Figure.of(count).text(key -> say(key));
    }

    String series(Series series) {
        return say("trends.series." + series);
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

    private Locale locale() {
        return speaker.getUI().map(UI::getLocale).orElse(Locale.UK);
    }

    /** The latest complete month of interviews, and the month with the most episodes. */
    Sentence finding(MonthlySeries series) {
        Optional<MonthlyCount> latest = series.months().reversed().stream()
                .filter(month -> !month.stillArriving() && month.interviews().isShown())
                .findFirst();
        Optional<MonthlyCount> most = series.highest(Series.EPISODES);
        if (latest.isEmpty() && most.isEmpty()) {
            return new Sentence(say("trends.finding.hidden"));
        }
        String held = latest.map(month -> say(
                        "trends.finding.interviews",
                        Counted.INTERVIEWS.text(month.interviews(), this::say),
                        format("MMMM yyyy", month.month())))
                .orElse("");
        String peak = most.map(month ->
                        say("trends.finding.most", format("MMMM yyyy", month.month()), count(month.episodes())))
                .orElse("");
        return new Sentence((held + " " + peak).strip());
    }

    Counting counting() {
        return new Counting(
                say("trends.how-counted.unit"),
                say("trends.how-counted.once"),
                say("trends.how-counted.missing"),
                say("trends.how-counted.denominator"),
                say("trends.how-counted.source"));
    }
}
