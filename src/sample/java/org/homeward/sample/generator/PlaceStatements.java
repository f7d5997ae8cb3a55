package org.homeward.sample.generator;

import org.locationtech.jts.geom.Coordinate;

/** Writes statements about places, each with its text, its precision and the role of the place. */
final class PlaceStatements {

    private final PlaceDraw places;
    private final Phrases phrases;
    private final Statements statements;
    private final Sheet sheet;

    PlaceStatements(PlaceDraw places, Phrases phrases, Statements statements, Sheet sheet) {
        this.places = places;
        this.phrases = phrases;
        this.statements = statements;
        this.sheet = sheet;
    }

    void write(Account account) {
        write(account, places.one(account.interview, account.random));
    }

    void writeNamed(Account account, String name) {
        write(account, places.named(name));
    }

    private void write(Account account, PlaceMention place) {
        SeededRandom random = account.random;
        String by = statements.saidBy(account);
        boolean harmed = by.equals("CHILD") && !account.harms.isEmpty() && random.chance(0.2);
        String role = harmed ? "HARMED_AT" : random.oneOf(PlaceDraw.ROLES);
        String text = by.equals("CHILD")
                ? inChildsWords(account, place, role)
                : phrases.fill("place." + by, account.with("at", place.where()), random);
        String key = statements.add(account, "PLACE", by, text, false);
        account.placeNamed = true;
        write(key, place, role);
    }

    private String inChildsWords(Account account, PlaceMention place, String role) {
        String text = phrases.fill("place.child." + role, account.with("at", place.where()), account.random);
        String tail = "place.tail." + place.category();
        boolean more = !role.equals("HARMED_AT") && phrases.has(tail) && account.random.chance(0.4);
        return more ? text + " " + phrases.fill(tail, account.names, account.random) : text;
    }

    private void write(String key, PlaceMention place, String role) {
        Row row = sheet.row()
                .set("statement_key", key)
                .set("original_words", place.where())
                .set("precision", place.precision())
                .set("role", role)
                .set("category", place.category())
                .set("address", place.address());
        Coordinate at = place.at();
        if (at != null) {
            row.set("easting", (long) at.x)
                    .set("northing", (long) at.y)
                    .set("geocoder", place.precision().equals("NAMED_PLACE") ? "gazetteer" : "by hand");
        }
    }
}
