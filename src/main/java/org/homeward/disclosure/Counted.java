package org.homeward.disclosure;

/**
 * What is counted, as a count is written with its noun on screens, sheets and files: "0 children", "1 child",
 * "1,204 children", "about 31 children", "fewer than 5 children", "a hidden number of children".
 *
 * <p>Each constant has one text, {@code counted.CHILDREN}, a {@link java.text.MessageFormat} choice on {@code {0}}. A hidden
 * count has no number; −1 stands for {@link Count.TooSmall}, with its threshold as {@code {1}}, and −2 for {@link
 * Count.Complement}.
 */
public enum Counted {
    ACCESSES,
    AREAS,
    CHILDREN,
    ENTRIES,
    EPISODES,
    INTERVIEWS,
    MISSING_EPISODES,
    /** A number without a noun, for a text that goes on with its own: "fewer than 5 still missing". */
    NUMBER,
    PEOPLE,
    PEOPLE_OF_CONCERN,
    PLACE_STATEMENTS,
    ROWS,
    STATEMENTS,
    USERS;

    public String text(long number, Translator translator) {
        return translator.translate("counted." + name(), number);
    }

    public String text(Count count, Translator translator) {
        return switch (count) {
            case Count.Shown(int value, Exactness.Noisy noise) ->
                translator.translate("counted.about", text(value, translator));
            case Count.Shown(int value, Exactness exactness) -> text(value, translator);
            case Count.TooSmall(int threshold) -> translator.translate("counted." + name(), -1, threshold);
            case Count.Complement complement -> text(-2, translator);
        };
    }
}
