package org.homeward.disclosure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a page or a screen is marked, from the items it holds. Two markings together are the stricter of both in each part, so
 * one more item can only raise a marking.
 *
 * @param notFor those whom one item or more may not reach
 * @param onConditions whether the police set handling conditions on one item or more
 */
public record Marking(Level level, Set<Audience> notFor, boolean onConditions) {

    /** From the least to the strictest. */
    public enum Level {
        OFFICIAL,
        OFFICIAL_SENSITIVE;

        /** As it stands on the page. */
        public String words() {
            return name().replace('_', '-');
        }

        /** @throws IllegalArgumentException if it is no marking of ours */
        public static Level named(String words) {
            return valueOf(words.replace('-', '_'));
        }
    }

    public Marking {
        notFor = Set.copyOf(notFor);
    }

    public static Marking of(Level level) {
        return new Marking(level, Set.of(), false);
    }

    /** Figures: nothing on a child only where small numbers are hidden. */
    public static Marking ofFigures(boolean smallNumbersHidden) {
        return of(smallNumbersHidden ? Level.OFFICIAL : Level.OFFICIAL_SENSITIVE);
    }

    /** One statement, whether its words are shown or not. */
    public static Marking ofStatement(Handling handling, boolean onConditions) {
        return new Marking(Level.OFFICIAL_SENSITIVE, handling.withheldFrom(), onConditions);
    }

    /** As it stands at the top and the foot: OFFICIAL-SENSITIVE · not for carers · handling conditions apply. */
    public String words(Translator translator) {
        StringBuilder words = new StringBuilder(level.words());
        if (!notFor.isEmpty()) {
            String whom = anyOf(notFor, translator);
            words.append(" · ").append(translator.translate("marking.not-for", whom));
        }
        if (onConditions) {
            words.append(" · ").append(translator.translate("marking.on-conditions"));
        }
        return words.toString();
    }

    /** Audiences in the order of the constants: police; police or carers; police, partnership or carers. */
    static String anyOf(Collection<Audience> audiences, Translator translator) {
        List<String> names = audiences.stream()
                .sorted()
                .map(audience -> translator.translate("words.Audience." + audience))
                .toList();
        return names.size() < 2
                ? String.join("", names)
                : translator.translate(
                        "marking.any-of", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    public Marking and(Marking other) {
        Set<Audience> neither = EnumSet.noneOf(Audience.class);
        neither.addAll(notFor);
        neither.addAll(other.notFor);
        return new Marking(
                level.compareTo(other.level) >= 0 ? level : other.level, neither, onConditions || other.onConditions);
    }

    public Marking and(Collection<Marking> others) {
        return others.stream().reduce(this, Marking::and);
    }
}
