package org.homeward.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A point on the British National Grid (EPSG:27700), in metres. The order is east, then north; it is decided here only. */
public record Coordinate(double easting_m, double northing_m) {

    private static final int ROUNDED_TO_M = 100;

    /**
     * What may stand in plain text of a position where a child was: the nearest point with whole hundreds of metres, and of two
     * the one to the east, and to the north. The database refuses any other.
     */
    public Coordinate rounded() {
        return new Coordinate(rounded(easting_m), rounded(northing_m));
    }

    private static double rounded(double metres) {
        return Math.floor(metres / ROUNDED_TO_M + 0.5) * ROUNDED_TO_M;
    }

    /** As an exact position is encrypted: {@code 503712.34 805067.89}, to the centimetre. */
    public String text() {
        return centimetres(easting_m) + " " + centimetres(northing_m);
    }

    private static String centimetres(double metres) {
        return BigDecimal.valueOf(metres).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Reads {@link #text}. */
    public static Coordinate ofText(String text) {
        int space = text.indexOf(' ');
        return new Coordinate(
                Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
    }
}
