package org.homeward.places;

import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.Viewer;

/** What a reader asks of the map: its finding, cells, list and legend change together. */
public enum PlacesQuestion {
    /** Counts only. */
    HOW_MANY("many"),
    /** Gi* of the filter's period, against chance and without any one child. */
    IS_IT_REAL("real"),
    /** The prospective scan up to the end of the filter's period, and what a place has been in two years. */
    WHAT_IS_NEW("new"),
    /** From which district to which, and how far. */
    HOW_DO_THEY_GET_THERE("journeys"),
    /** Wards by the share of episodes that led to an interview. */
    WHERE_DO_WE_NOT_KNOW("unknown");

    public static final String PARAMETER = "question";

    private final String code;

    PlacesQuestion(String code) {
        this.code = code;
    }

    /** Whoever is under disclosure control reads counts by area only: a verdict on a hexagon is finer than any release, and so is a pair of districts. */
    public boolean isFor(Viewer viewer) {
        return this == HOW_MANY
                || this == WHERE_DO_WE_NOT_KNOW
                || !viewer.role().isUnderDisclosureControl();
    }

    /** Whether its answer compares hexagons with chance, which takes seconds. */
    public boolean isVerdict() {
        return this == IS_IT_REAL || this == WHAT_IS_NEW;
    }

    /** Whether its answer is about hexagons, and so has numbers under five in a working view. */
    public boolean hasHexagons() {
        return this == HOW_MANY || isVerdict();
    }

    /** Its value in an address. */
    public String code() {
        return code;
    }

    public static Optional<PlacesQuestion> ofCode(String code) {
        return Stream.of(values())
                .filter(question -> question.code.equals(code))
                .findAny();
    }
}
