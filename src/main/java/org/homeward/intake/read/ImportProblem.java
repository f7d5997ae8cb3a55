package org.homeward.intake.read;

import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Translator;
import org.homeward.print.Translations;
import org.jspecify.annotations.Nullable;

/**
 * One error and what its texts quote. This is the only place that turns it into text: on screen in the language of the user;
 * on the command line, in the database and in logs in English.
 *
 * @param values what the texts quote, in the order of their places: text of the sender, numbers, kinds of record, or another
 *     problem, of which the reason is quoted
 * @param suggestion the known code, key or name that was probably meant; null where none is near
 */
public record ImportProblem(
        ImportError error, List<Object> values, @Nullable String suggestion) {

    private static final Translator ENGLISH = Translations.english()::translate;
    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_TEXT = 2_000;

    public ImportProblem {
        values = List.copyOf(values);
    }

    public static ImportProblem of(ImportError error, Object... values) {
        return new ImportProblem(error, List.of(values), null);
    }

    public ImportProblem suggesting(Optional<String> known) {
        return new ImportProblem(error, values, known.orElse(null));
    }

    /** What is wrong, and what was probably meant. */
    public String reason(Translator translator) {
        String reason = translator.translate("import.reason." + error.name(), values(translator));
        return suggestion == null
                ? reason
                : reason + " " + translator.translate("import.did-you-mean", quoted(suggestion));
    }

    /** What would be right. */
    public String remedy(Translator translator) {
        return translator.translate("import.remedy." + error.name(), values(translator));
    }

    /** Reason and remedy, at most 2,000 characters. */
    public String text(Translator translator) {
        return cut(reason(translator) + " " + remedy(translator), LONGEST_TEXT);
    }

    String reason() {
        return reason(ENGLISH);
    }

    String remedy() {
        return remedy(ENGLISH);
    }

    /** The same in English, to be stored. */
    public String text() {
        return text(ENGLISH);
    }

    private Object[] values(Translator translator) {
        return values.stream()
                .map(value -> switch (value) {
                    case RecordKind kind -> translator.translate("import.record." + kind.name());
                    case ImportProblem problem -> problem.reason(translator);
                    case String text -> quoted(text);
                    default -> value;
                })
                .toArray();
    }

    /** Text of a sender may hold anything: every character is made visible, and endless text is cut. */
    private static String quoted(String text) {
        return cut(EscapedText.of(cut(text, LONGEST_VALUE)), LONGEST_VALUE);
    }

    /** The beginning of a text, without half of a surrogate pair at its end. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
