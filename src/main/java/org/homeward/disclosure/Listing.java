package org.homeward.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins a list as it is read in a sentence: "police", "police or carers", "police, partnership or carers". */
public final class Listing {

    private static final Pattern FIRST_LETTER = Pattern.compile("^(\\*\\*)?\\p{Ll}");

    private Listing() {}

    public static String and(List<String> parts, Translator translator) {
        return joined(parts, "list.and", translator);
    }

    /** For what follows a negation: "not for police or carers" can be read in one way only. */
    public static String or(List<String> parts, Translator translator) {
        return joined(parts, "list.or", translator);
    }

    /** One sentence after another. */
    public static String sentences(List<String> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(Listing::sentence)
                .collect(Collectors.joining(" "));
    }

    /** A sentence may begin with "about 31 children", emphasised or not: its first letter becomes a capital. */
    public static String sentence(String words) {
        return FIRST_LETTER.matcher(words).replaceFirst(start -> start.group().toUpperCase(Locale.UK));
    }

    private static String joined(List<String> parts, String last, Translator translator) {
        return parts.size() < 2
                ? String.join("", parts)
                : translator.translate(last, String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }
}
