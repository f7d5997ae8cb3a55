package org.homeward.print;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Period;

/** The words, numbers and dates of a sheet, in the language of its reader. */
public final class Wording {

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final int PERCENT_NEEDS = 10;

    private final Locale locale;
    private final ResourceBundle bundle;

    private Wording(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Wording in(Locale locale) {
        return new Wording(locale);
    }

    public static Wording english() {
        return in(Locale.UK);
    }

    public String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** The number, or why it is not shown. */
    public String count(Count count) {
        return switch (count) {
            case Count.Shown(int number) -> number(number);
            case Count.Hidden.TOO_SMALL -> say("paper.hidden.too-small");
            case Count.Hidden.COMPLEMENT -> say("paper.hidden.complement");
        };
    }

    /** The number, or the one word for a narrow column; a note on the sheet says why a number is hidden. */
    public String shortCount(Count count) {
        return count instanceof Count.Shown(int number) ? number(number) : say("paper.hidden.short");
    }

    /** A whole percentage; a dash where either number is hidden or the whole is under ten. */
    public String percent(Count part, Count whole) {
        return part instanceof Count.Shown(int n) && whole instanceof Count.Shown(int of) && of >= PERCENT_NEEDS
                ? Math.round(100.0 * n / of) + "%"
                : "–";
    }

    public String number(long number) {
        return String.format(locale, "%,d", number);
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
