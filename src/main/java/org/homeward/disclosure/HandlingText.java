package org.homeward.disclosure;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;

/**
 * The handling of one statement as text: the same on a screen, on paper and in a file.
 *
 * @param view what the child agreed to, or that somebody decided otherwise
 * @param audiences to whom it may be disclosed and, between two asterisks, to whom it may not
 * @param override who decided otherwise, when, why and whether the child was told; empty where nobody did
 */
public record HandlingText(String view, String audiences, String override) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static HandlingText of(Handling handling, Locale locale, Translator translator) {
        return new HandlingText(
                translator.translate(
                        handling.overridden() ? "statement.overridden" : "statement.view." + handling.childView()),
                audiences(handling, translator),
                override(handling, locale, translator));
    }

    /** Without asterisks, for a place that cannot show emphasis. */
    public String plainAudiences() {
        return audiences.replace("**", "");
    }

    private static String audiences(Handling handling, Translator translator) {
        if (handling.audiences().isEmpty()) {
            return translator.translate("statement.no-audience");
        }
        String may = names(handling.audiences().stream().sorted().toList(), translator);
        return handling.withheldFrom().isEmpty()
                ? may
                : translator.translate(
                        "statement.audience-not", may, Marking.anyOf(handling.withheldFrom(), translator));
    }

    private static String override(Handling handling, Locale locale, Translator translator) {
        Handling.Decision override = handling.override();
        if (override == null) {
            return "";
        }
        return translator.translate(
                override.childTold() ? "statement.override" : "statement.override-untold",
                override.by() == null
                        ? translator.translate("statement.override-no-name")
                        : EscapedText.of(override.by()),
                DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale)
                        .format(override.at().atZone(LONDON)),
                override.reason() == null
                        ? translator.translate("statement.override-no-reason")
                        : EscapedText.of(override.reason()));
    }

    private static String names(Collection<Audience> audiences, Translator translator) {
        return Listing.and(
                audiences.stream()
                        .map(audience -> translator.translate("words.Audience." + audience))
                        .toList(),
                translator);
    }
}
