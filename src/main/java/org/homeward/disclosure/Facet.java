package org.homeward.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One dimension of a filter, declared once. To add one: a constant here, its condition in {@code store.counting.RowFilter},
 * and the text of its label. The address, the filter bar, the heads of sheets and files, the command line, the audit log and
 * what releases answer follow from the declaration; the names of codes come from {@code request.FilterOptions}.
 *
 * <p>The constants are in the order of the filter bar.
 */
public enum Facet {
    /** Districts that the child went missing from. */
    AREA(Grain.EPISODE, UnderControl.ONE),

    /** At home or in care, when the child went missing. */
    CARE(Grain.EPISODE, UnderControl.CATEGORY, Care.values()),

    /** Bands of age when the episode began. */
    AGE(Grain.EPISODE, UnderControl.CATEGORY, AgeBand.values()),

    /** As recorded by the service. */
    SEX(Grain.EPISODE, UnderControl.NONE, Sex.values()),

    /** Codes of ethnicity, or {@link #NOT_RECORDED}. */
    ETHNICITY(Grain.EPISODE, UnderControl.NONE),

    /** Who interviewed; for an episode, who is to offer the interview. */
    PROVIDER(Grain.EPISODE, UnderControl.CATEGORY),

    /** {@code side.code}, such as {@code push.bullying}: a factor of the same interview. */
    FACTOR(Grain.INTERVIEW, UnderControl.NONE),

    /** Kinds of harm that the child disclosed in the same interview. */
    HARM(Grain.INTERVIEW, UnderControl.NONE),

    /** Police risk levels. */
    RISK(Grain.EPISODE, UnderControl.CATEGORY, Risk.values()),

    /**
     * Hexagons by their {@linkplain HexagonCell#code code}: a place named in the same interview, or the place itself. Never one
     * that the child set out from, nor one in a hexagon with fewer than five distinct children under the rest of the filter.
     */
    PLACE(Grain.INTERVIEW, UnderControl.NONE),

    /**
     * An {@linkplain DrawnArea area drawn on the map}: the same for a place in one of its hexagons, under the same rule for each of them.
     * Only for whoever may see single places.
     */
    WITHIN(Grain.INTERVIEW, UnderControl.NONE),

    /** Wards by their code: the same for a place in a ward. The ward that the child went missing from is not asked. */
    PLACE_WARD(Grain.INTERVIEW, UnderControl.NONE),

    /** Categories of places. */
    CATEGORY(Grain.PLACE, UnderControl.NONE);

    /** The value of a list for which there is no code. */
    public static final String NOT_RECORDED = "not-recorded";

    /** What a facet says something about, and therefore which questions it can narrow; each includes the one before it. */
    public enum Grain {
        /** The episode and its child: every room. */
        EPISODE,
        /** What was said in an interview: rooms that count interviews or statements. */
        INTERVIEW,
        /** The place itself: rooms that count places. */
        PLACE;

        /** The facets by which a question of this grain can be narrowed, in the order of the bar. */
        public List<Facet> facets() {
            return Arrays.stream(Facet.values())
                    .filter(facet -> facet.grain.compareTo(this) <= 0)
                    .toList();
        }
    }

    /** What a viewer under disclosure control may choose. */
    private enum UnderControl {
        /** One value. */
        ONE,
        /** One value, which is the one category of the filter. */
        CATEGORY,
        /** None: with totals it would single out a child, or a release has it as rows and not as a filter. */
        NONE
    }

    private final Grain grain;
    private final UnderControl underControl;
    private final List<? extends Enum<?>> constants;

    Facet(Grain grain, UnderControl underControl, Enum<?>... constants) {
        this.grain = grain;
        this.underControl = underControl;
        this.constants = List.of(constants);
    }

    public Grain grain() {
        return grain;
    }

    /** Its name in an address, in the audit log and on the command line. */
    public String parameter() {
        return word(name());
    }

    /** The key of the text of its label. */
    public String labelKey() {
        return "filter." + parameter();
    }

    /** Whether a viewer under disclosure control may choose any value. */
    public boolean isAllowedUnderControl() {
        return underControl != UnderControl.NONE;
    }

    /** Whether it is a category, of which a release has one at a time. */
    public boolean isCategory() {
        return underControl == UnderControl.CATEGORY;
    }

    /** Its values where they are the constants of a type; empty where they are codes of a list. */
    public List<String> constants() {
        return constants.stream().map(Facet::code).toList();
    }

    /** The key of the text of one of its {@link #constants}. */
    public String textKey(String code) {
        return constants.stream()
                .filter(constant -> code(constant).equals(code))
                .findAny()
                .map(constant -> "words." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                .orElseThrow(() -> new IllegalArgumentException(this + " has no value " + code));
    }

    /** A value as an address has it; empty where it can be none. Codes are compared with their list later. */
    public Optional<String> read(String value) {
        if (this == WITHIN) {
            return DrawnArea.ofCode(value).map(DrawnArea::code);
        }
        if (constants.isEmpty()) {
            return value.matches("[A-Za-z0-9._-]{1,40}") ? Optional.of(value) : Optional.empty();
        }
        return Optional.of(word(value)).filter(constants()::contains);
    }

    /** The code of a constant: {@code age-13-15}. */
    public static String code(Enum<?> constant) {
        return word(constant.name());
    }

    /** The facet of a parameter of an address. */
    public static Optional<Facet> of(String parameter) {
        return Stream.of(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findAny();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
