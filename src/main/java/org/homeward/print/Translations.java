package org.homeward.print;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.TimePrecision;

/** The texts, numbers and dates of a sheet, in the user's language. */
public final class Translations {

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final int SMALLEST_DENOMINATOR = 10;

    private final Locale locale;
    private final ResourceBundle bundle;

    private Translations(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Translations in(Locale locale) {
        return new Translations(locale);
    }

    public static Translations english() {
        return in(Locale.UK);
    }

    public String translate(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** The number, or why it is not shown. */
    public String count(Count count) {
        return switch (count) {
            case Count.Shown(int number, int numberTo) -> number(number);
            case Count.Hidden.TOO_SMALL -> translate("paper.hidden.too-small");
            case Count.Hidden.COMPLEMENT -> translate("paper.hidden.complement");
        };
    }

    /** The number, or the short word for a narrow column; a note on the sheet explains why a number is hidden. */
    public String shortCount(Count count) {
        return count instanceof Count.Shown(int number, int numberTo)
                ? number(number)
                : translate("paper.hidden.short");
    }

    /** The note on how these counts are protected; empty where all are exact and shown. */
    public String protection(Stream<Count> counts) {
        List<Count> all = counts.toList();
        boolean hidden = all.stream().anyMatch(count -> !count.isShown());
        boolean exact = all.stream().anyMatch(count -> count.isShown() && !count.isRounded());
        return all.stream()
                .flatMapToInt(count -> count instanceof Count.Shown(int value, int base) && base > 1
                        ? IntStream.of(base)
                        : IntStream.empty())
                .boxed()
                .findFirst()
                .map(base -> translate("paper.rounded.note", base))
                .orElseGet(() -> hidden ? translate(exact ? "paper.hidden.note" : "paper.hidden.all") : "");
    }

    /** A whole percentage; a dash where either number is hidden or the denominator is under ten. */
    public String percent(Count part, Count whole) {
        return part instanceof Count.Shown(int n, int nTo)
                        && whole instanceof Count.Shown(int of, int ofTo)
                        && of >= SMALLEST_DENOMINATOR
                ? Math.round(100.0 * Math.min(n, of) / of) + "%"
                : "–";
    }

    public String number(long number) {
        return String.format(locale, "%,d", number);
    }

    /** The day, or the month where no day is known. */
    public String date(RecordedTime time) {
        return time.precision() == TimePrecision.MONTH
                ? DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(time.day())
                : date(time.day());
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }

    public String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).format(moment);
    }

    public String period(Period period) {
        String from = period.from().getYear() == period.to().getYear() ? "d MMM" : "d MMM uuuu";
        return DateTimeFormatter.ofPattern(from, locale).format(period.from()) + " – " + date(period.to());
    }

    ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }
}
