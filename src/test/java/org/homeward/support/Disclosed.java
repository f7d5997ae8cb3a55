package org.homeward.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a fixture: what was told, by whom it may be heard, and the row of the one file that tells more of it.
 *
 * @param detail the file, and its cells after the statement's key
 */
public record Disclosed(
        String kind,
        String words,
        String childView,
        String audiences,
        boolean concernsCarer,
        @Nullable Detail detail) {

    public record Detail(String file, List<String> cells) {}

    private static final String EVERYBODY = "POLICE;CHILDRENS_SERVICES;PARTNERSHIP;CARERS";

    /** Stayed at the middle of a ward of {@link SmallCounty}. */
    public static Disclosed place(String ward) {
        int middle =
                501_250 + 2_500 * List.of("Quay", "Station", "Heath", "Tarn").indexOf(ward);
        return placeAt(middle, 805_000);
    }

    public static Disclosed placeAt(int easting, int northing) {
        return placeAt(easting, northing, "POINT", "STAYED", "park");
    }

    public static Disclosed placeAt(int easting, int northing, String precision, String role, String category) {
        return told(
                "PLACE",
                "places.csv",
                List.of("the place I went to", precision, role, category, "" + easting, "" + northing));
    }

    public static Disclosed push(String code) {
        return factor(code, "PUSH");
    }

    public static Disclosed pull(String code) {
        return factor(code, "PULL");
    }

    public static Disclosed forced(String code) {
        return factor(code, "FORCED");
    }

    /** Names a person of concern; the same key is the same person. */
    public static Disclosed person(String key, String called) {
        return told("PERSON", "mentions.csv", List.of(key, called, "KNOWN"));
    }

    public static Disclosed harm(String code) {
        return told("HARM", "harms.csv", List.of(code));
    }

    public Disclosed saying(String spoken) {
        return new Disclosed(kind, spoken, childView, audiences, concernsCarer, detail);
    }

    /** Reaches these audiences alone, divided by semicolons. */
    public Disclosed onlyFor(String allowed) {
        return new Disclosed(kind, words, childView, allowed, concernsCarer, detail);
    }

    public Disclosed objected() {
        return new Disclosed(kind, words, "OBJECTED", "NONE", concernsCarer, detail);
    }

    public Disclosed concerningTheCarer() {
        return new Disclosed(kind, words, childView, audiences.replace(";CARERS", ""), true, detail);
    }

    private static Disclosed factor(String code, String side) {
        return told("FACTOR", "factors.csv", List.of(code, side));
    }

    private static Disclosed told(String kind, String file, List<String> cells) {
        return new Disclosed(kind, "what the child said", "AGREED", EVERYBODY, false, new Detail(file, cells));
    }
}
