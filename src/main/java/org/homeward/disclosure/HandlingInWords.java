package org.homeward.disclosure;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The handling of one statement in words: the same on a screen, on paper and in a file.
 *
 * @param view what the child agreed to, or that somebody decided otherwise
 * @param audiences whom it may reach and, between two asterisks, whom it may not
 * @param override who decided otherwise, when, why and whether the child was told; empty where nobody did
 */
public record HandlingInWords(String view, String audiences, String override) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static HandlingInWords of(Handling handling, Locale locale, Speech speech) {
        return new HandlingInWords(
                speech.say(handling.overridden() ? "statement.overridden" : "statement.view." + handling.childView()),
                audiences(handling, speech),
                override(handling, locale, speech));
    }

    /** Without asterisks, for a place where nothing can be stressed. */
    public String plainAudiences() {
        return audiences.replace("**", "");
    }

    private static String audiences(Handling handling, Speech speech) {
        if (handling.audiences().isEmpty()) {
            return speech.say("statement.no-audience");
        }
        String may = named(handling.audiences().stream().sorted().toList(), speech);
        return handling.withheldFrom().isEmpty()
                ? may
                : speech.say("statement.audience-not", may, named(handling.withheldFrom(), speech));
    }

    private static String override(Handling handling, Locale locale, Speech speech) {
        Handling.Decision override = handling.override();
        if (override == null) {
            return "";
        }
        return speech.say(
                override.childTold() ? "statement.override" : "statement.override-untold",
                override.by() == null ? speech.say("statement.override-no-name") : VisibleText.of(override.by()),
                DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale)
                        .format(override.at().atZone(LONDON)),
                override.reason() == null
                        ? speech.say("statement.override-no-reason")
                        : VisibleText.of(override.reason()));
    }

    private static String named(Collection<Audience> audiences, Speech speech) {
        return audiences.stream()
                .map(audience -> speech.say("words.Audience." + audience))
                .collect(Collectors.joining(", "));
    }
}
