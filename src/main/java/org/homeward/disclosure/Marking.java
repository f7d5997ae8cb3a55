package org.homeward.disclosure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The protective marking of a page or a screen, from the items that it contains. Two markings combine to the stricter of both
 * in each part, so one more item can only raise a marking.
 *
 * @param notFor audiences to whom at least one item may not be disclosed
 * @param onConditions whether the police shared at least one item with handling conditions
 */
public record Marking(Level level, Set<Audience> notFor, boolean onConditions) {

    /** From the least to the most strict. */
    public enum Level {
        OFFICIAL,
        OFFICIAL_SENSITIVE;

        /** As printed on the page. */
        public String words() {
            return name().replace('_', '-');
        }

        /** @throws IllegalArgumentException if there is no such marking */
        public static Level named(String text) {
            return valueOf(text.replace('-', '_'));
        }
    }

    public Marking {
        notFor = Set.copyOf(notFor);
    }

    public static Marking of(Level level) {
        return new Marking(level, Set.of(), false);
    }

    /** Figures: OFFICIAL only where small numbers are suppressed. */
    public static Marking ofFigures(boolean smallNumbersHidden) {
        return of(smallNumbersHidden ? Level.OFFICIAL : Level.OFFICIAL_SENSITIVE);
    }

    /** One statement, whether its text is shown or not. */
    public static Marking ofStatement(Handling handling, boolean onConditions) {
        return new Marking(Level.OFFICIAL_SENSITIVE, handling.withheldFrom(), onConditions);
    }

    /** The header and footer text: OFFICIAL-SENSITIVE · not for carers · handling conditions apply. */
    public String words(Translator translator) {
        StringBuilder text = new StringBuilder(level.words());
        if (!notFor.isEmpty()) {
            String whom = anyOf(notFor, translator);
            text.append(" · ").append(translator.translate("marking.not-for", whom));
        }
        if (onConditions) {
            text.append(" · ").append(translator.translate("marking.on-conditions"));
        }
        return text.toString();
    }

    /** Audiences in the order of the constants: police; police or carers; police, partnership or carers. */
    static String anyOf(Collection<Audience> audiences, Translator translator) {
        return Listing.or(
                audiences.stream()
                        .sorted()
                        .map(audience -> translator.translate("words.Audience." + audience))
                        .toList(),
                translator);
    }

    public Marking and(Marking other) {
        Set<Audience> combined = EnumSet.noneOf(Audience.class);
        combined.addAll(notFor);
        combined.addAll(other.notFor);
        return new Marking(
                level.compareTo(other.level) >= 0 ? level : other.level, combined, onConditions || other.onConditions);
    }

    public Marking and(Collection<Marking> others) {
        return others.stream().reduce(this, Marking::and);
    }
}
