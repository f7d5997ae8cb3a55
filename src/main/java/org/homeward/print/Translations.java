package org.homeward.print;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Exactness;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.cellkey.NoiseMethod;

/** The texts, numbers and dates of a sheet, in the user's language. */
public final class Translations {

    private static final String BUNDLE = "vaadin-i18n.translations";
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

    /** The number, or why it is not shown: the words of the screen. */
    public String count(Count count) {
        return switch (count) {
            case Count.Shown(int number, Exactness exactness) -> number(number);
            case Count.TooSmall(int threshold) -> translate("ui.figure.too-few", threshold);
            case Count.Complement complement -> translate("ui.figure.hidden-complement");
        };
    }

    /** The number, or the short word for a narrow column; a note on the sheet explains why a number is hidden. */
    public String shortCount(Count count) {
        return count instanceof Count.Shown(int number, Exactness exactness)
                ? number(number)
                : translate("paper.hidden.short");
    }

    /** A sentence for paper, which has no emphasis and begins with a capital. */
    public String plain(String sentence) {
        return Listing.sentence(sentence).replace("**", "");
    }

    /** The note on how these counts are protected, of a release its method; empty where all are exact and shown. */
    public String protection(Printing printing, Stream<Count> counts) {
        return method(printing).orElseGet(() -> protection(counts.toList()));
    }

    /** How the figures of a release are protected, and the source of the method; empty where they were counted now. */
    public Optional<String> method(Printing printing) {
        return Optional.ofNullable(printing.data().release()).map(release -> NoiseMethod.HOUSE.text(this::translate));
    }

    private String protection(List<Count> all) {
        OptionalInt base =
                all.stream().mapToInt(Count::base).filter(to -> to > 1).findFirst();
        OptionalInt threshold = all.stream()
                .flatMapToInt(
                        count -> count instanceof Count.TooSmall(int under) ? IntStream.of(under) : IntStream.empty())
                .findFirst();
        List<String> notes = new ArrayList<>();
        base.ifPresent(to -> notes.add(translate("paper.rounded", to)));
        threshold.ifPresent(under -> notes.add(
                all.contains(Count.ZERO)
                        ? translate("paper.hidden.not-zero", under - 1)
                        : translate(base.isPresent() ? "paper.hidden.perhaps-zero" : "paper.hidden.under", under)));
        if (all.contains(Count.complement())) {
            notes.add(translate("paper.hidden.others"));
        }
        base.ifPresent(to -> notes.add(translate("paper.rounded.sums")));
        return String.join(" ", notes);
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
