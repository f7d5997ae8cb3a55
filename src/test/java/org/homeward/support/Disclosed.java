package org.homeward.support;

import java.util.ArrayList;
import java.util.List;

/** One statement of a fixture: its text, who may read it, and the rows of other files that hold its details. */
public final class Disclosed {

    /** One row of a detail file, without the key of the statement. */
    record Detail(String file, List<String> cells) {}

    private static final String EVERY_AUDIENCE = "POLICE;CHILDRENS_SERVICES;PARTNERSHIP;CARERS";

    final String kind;
    final List<Detail> details = new ArrayList<>();
    String text = "what the child said";
    String saidBy = "CHILD";
    String childView = "AGREED";
    String audiences = EVERY_AUDIENCE;
    boolean concernsCarer;
    int episode;

    private Disclosed(String kind, String file, List<String> cells) {
        this.kind = kind;
        details.add(new Detail(file, cells));
    }

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
        return place(precision, role, category, "" + easting, "" + northing);
    }

    /** A place without any coordinate. */
    public static Disclosed placeNotMapped() {
        return place("NOT_MAPPED", "STAYED", "park", "", "");
    }

    private static Disclosed place(String precision, String role, String category, String easting, String northing) {
        return new Disclosed(
                "PLACE", "places.csv", List.of("the place I went to", precision, role, category, easting, northing));
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
        return new Disclosed("PERSON", "mentions.csv", List.of(key, called, "KNOWN"));
    }

    public static Disclosed harm(String code) {
        return new Disclosed("HARM", "harms.csv", List.of(code));
    }

    /** The same statement also has the details of another one. */
    public Disclosed and(Disclosed other) {
        details.addAll(other.details);
        return this;
    }

    public Disclosed saying(String spoken) {
        text = spoken;
        return this;
    }

    /** An adult noticed it; the child did not say it. */
    public Disclosed observed() {
        saidBy = "OBSERVED";
        return this;
    }

    /** Reaches these audiences alone, divided by semicolons. */
    public Disclosed onlyFor(String allowed) {
        audiences = allowed;
        return this;
    }

    /** The child objected to any sharing, so it reaches no audience. */
    public Disclosed objected() {
        childView = "OBJECTED";
        audiences = "NONE";
        return this;
    }

    public Disclosed notForCarers() {
        audiences = audiences.replace(";CARERS", "");
        return this;
    }

    public Disclosed concerningTheCarer() {
        concernsCarer = true;
        return notForCarers();
    }

    /** About the nth episode of its interview, from 1; about the latest unless it says so. */
    public Disclosed aboutEpisode(int number) {
        episode = number;
        return this;
    }

    private static Disclosed factor(String code, String side) {
        return new Disclosed("FACTOR", "factors.csv", List.of(code, side));
    }
}
