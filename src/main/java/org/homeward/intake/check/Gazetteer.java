package org.homeward.intake.check;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.PrecisionTier;
import org.jspecify.annotations.Nullable;

/**
 * Where postcodes and words are, from what the operator loaded and what people placed. No outside service is asked.
 *
 * @param postcodes finds postcodes by their codes, in capitals and without a blank
 * @param placedWords finds the place of words, as a child said them, in the district of the episode
 */
public record Gazetteer(
        Function<Set<String>, Map<String, Postcode>> postcodes,
        BiFunction<Integer, String, Optional<Placed>> placedWords) {

    static final Gazetteer EMPTY = new Gazetteer(codes -> Map.of(), (district, words) -> Optional.empty());

    /** The geocoder of a place that has its position from its postcode, or from words that somebody placed. */
    static final String POSTCODE = "postcode";

    public static final String PLACED_WORDS = "placed words";

    /**
     * One postcode of the directory.
     *
     * @param at the middle of its addresses; null where the directory does not know it
     * @param quality as the directory has it: up to 5 within the postcode, 6 and more only near it
     * @param endedOn null where it is in use
     */
    public record Postcode(
            @Nullable Coordinate at, int quality, @Nullable LocalDate endedOn) {

        /** A postcode stands for a street at best: it never says which house. */
        PrecisionTier finest() {
            return quality <= 5 ? PrecisionTier.STREET : PrecisionTier.AREA;
        }
    }

    /** Where words are. */
    public record Placed(Coordinate at, PrecisionTier precision) {}

    /** As the directory has it. */
    public static String code(String postcode) {
        return postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
