package org.homeward.disclosure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A National Grid reference such as {@code SD 123 456}: a square, the smaller the more digits there are. Its position is the middle of
 * the square, so that it is off by no more than half of the size in either direction.
 *
 * @param size_m 10,000 for two digits, down to 1 for ten
 * @see <a href="https://www.ordnancesurvey.co.uk/documents/resources/guide-to-nationalgrid.pdf">Ordnance Survey, Using the National
 *     Grid</a>
 */
public record GridReference(Coordinate middle, int size_m) {

    /** Two letters name a square of 100 km; I is not used. */
    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

    private static final Pattern WRITTEN = Pattern.compile("([HNOST])([A-HJ-Z])(\\d{2}|\\d{4}|\\d{6}|\\d{8}|\\d{10})");
    private static final int SQUARE_M = 100_000;

    /** Reads a reference with or without blanks, in either case; empty where it is none. */
    public static Optional<GridReference> parse(String text) {
        Matcher written = WRITTEN.matcher(text.replaceAll("[\\s,]", "").toUpperCase(Locale.ROOT));
        if (!written.matches()) {
            return Optional.empty();
        }
        int large = LETTERS.indexOf(written.group(1));
        int small = LETTERS.indexOf(written.group(2));
        // The false origin is the south-west corner of S; letters run eastwards, then southwards.
        int east = (large % 5 - 2) * 5 + small % 5;
        int north = (3 - large / 5) * 5 + 4 - small / 5;
        String digits = written.group(3);
        int half = digits.length() / 2;
        int size = SQUARE_M / (int) Math.pow(10, half);
        return Optional.of(new GridReference(
                new Coordinate(
                        east * SQUARE_M + Integer.parseInt(digits.substring(0, half)) * size + size / 2.0,
                        north * SQUARE_M + Integer.parseInt(digits.substring(half)) * size + size / 2.0),
                size));
    }

    /** What the square says at best: a point for ten metres or less, a street for a hundred, an area for a kilometre, a town for ten. */
    public PrecisionTier finest() {
        return size_m <= 10
                ? PrecisionTier.POINT
                : size_m <= 100 ? PrecisionTier.STREET : size_m <= 1_000 ? PrecisionTier.AREA : PrecisionTier.TOWN_ONLY;
    }
}
