package org.homeward.disclosure;

import java.util.List;

/** Joins a list as it is read in a sentence: "police", "police or carers", "police, partnership or carers". */
public final class Listing {

    private Listing() {}

    public static String and(List<String> parts, Translator translator) {
        return joined(parts, "list.and", translator);
    }

    /** For what follows a negation: "not for police or carers" can be read in one way only. */
    public static String or(List<String> parts, Translator translator) {
        return joined(parts, "list.or", translator);
    }

    private static String joined(List<String> parts, String last, Translator translator) {
        return parts.size() < 2
                ? String.join("", parts)
                : translator.translate(last, String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }
}
