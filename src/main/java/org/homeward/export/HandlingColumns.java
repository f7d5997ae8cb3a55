package org.homeward.export;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.Handling.Decision;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Translator;
import org.homeward.print.Translations;
import org.homeward.request.Columns;
import org.jspecify.annotations.Nullable;

/**
 * The columns for the handling of a statement: what the child agreed to, to whom it may be disclosed, and who decided
 * otherwise.
 */
public final class HandlingColumns {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private HandlingColumns() {}

    public static <R> void add(Columns<R> columns, Function<R, Handling> handling, Translations translations) {
        columns.coded(
                        "export.handling.child-view",
                        row -> handling.apply(row).childView().name(),
                        row -> translations.translate(
                                "words.ChildView." + handling.apply(row).childView()))
                .coded(
                        "export.handling.audiences",
                        row -> codes(handling.apply(row).audiences()),
                        row -> names(handling.apply(row).audiences(), translations, Listing::and))
                .coded(
                        "export.handling.not-for",
                        row -> codes(handling.apply(row).withheldFrom()),
                        row -> names(handling.apply(row).withheldFrom(), translations, Listing::or))
                .words(
                        "export.handling.concerns-carer",
                        row -> yesNo(handling.apply(row).concernsCarer(), translations))
                .words(
                        "export.handling.overridden",
                        row -> yesNo(handling.apply(row).overridden(), translations))
                .words("export.handling.override-by", row -> of(handling.apply(row), Decision::by))
                .words(
                        "export.handling.override-at",
                        row -> of(
                                handling.apply(row),
                                decision -> translations.moment(decision.at().atZone(LONDON))))
                .words("export.handling.override-reason", row -> of(handling.apply(row), Decision::reason))
                .words(
                        "export.handling.child-told",
                        row -> of(handling.apply(row), decision -> yesNo(decision.childTold(), translations)));
    }

    /** A dash where nobody decided otherwise, or where it was not recorded. */
    private static String of(Handling handling, Function<Decision, @Nullable String> part) {
        Decision decision = handling.override();
        String text = decision == null ? null : part.apply(decision);
        return text == null ? "–" : text;
    }

    private static String yesNo(boolean yes, Translations translations) {
        return translations.translate("words.YesNo." + (yes ? "YES" : "NO"));
    }

    private static String codes(Collection<Audience> audiences) {
        return audiences.stream().sorted().map(Audience::name).collect(Collectors.joining(" "));
    }

    private static String names(
            Collection<Audience> audiences,
            Translations translations,
            BiFunction<List<String>, Translator, String> joined) {
        return audiences.isEmpty()
                ? "–"
                : joined.apply(
                        audiences.stream()
                                .sorted()
                                .map(audience -> translations.translate("words.Audience." + audience))
                                .toList(),
                        translations::translate);
    }
}
