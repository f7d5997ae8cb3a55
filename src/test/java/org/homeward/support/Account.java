package org.homeward.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One child's account, as a fixture that reads aloud:
 *
 * <pre>aChild().missingFrom("Harbour").on("2025-03-02").disclosed(place("Station"), push("family_conflict"))</pre>
 *
 * What is not said is unremarkable: 14 years old, from home, back the next day, interviewed the day after.
 */
public final class Account {

    static final Map<String, String> DISTRICTS =
            Map.of("Harbour", SmallCounty.HARBOUR, "Moor", SmallCounty.MOOR, "Elsewhere", "E12990001");

    /** One episode with its offer, its interview and what was told in it. */
    static final class Spell {
        String district = "Harbour";
        String care = "HOME";
        String kind = "MISSING";
        String risk = "MEDIUM";
        String provider = "lantern";
        String started = "2025-03-02";
        String ended = "";
        boolean open;
        String offered = "";
        String offerOutcome = "ACCEPTED";
        String interviewed = "";
        final List<Disclosed> told = new ArrayList<>();
    }

    String givenName = "Robin";
    String familyName = "Example";
    String born = "2011-01-15";
    String sex = "FEMALE";
    String address = "";
    final List<Spell> spells = new ArrayList<>();

    private Account() {}

    public static Account aChild() {
        return new Account();
    }

    public Account named(String given, String family) {
        givenName = given;
        familyName = family;
        return this;
    }

    public Account born(String date) {
        born = date;
        return this;
    }

    public Account livingAt(String home) {
        address = home;
        return this;
    }

    public Account sex(String recorded) {
        sex = recorded;
        return this;
    }

    /** Begins an episode; what follows is about it. */
    public Account missingFrom(String district) {
        Spell spell = new Spell();
        spell.district = district;
        spells.add(spell);
        return this;
    }

    /** A day or a time, as yyyy-mm-dd or yyyy-mm-dd HH:MM. */
    public Account on(String started) {
        last().started = started;
        return this;
    }

    public Account returned(String ended) {
        last().ended = ended;
        return this;
    }

    public Account stillMissing() {
        last().open = true;
        return this;
    }

    public Account fromCare() {
        last().care = "CARE";
        return this;
    }

    public Account away() {
        last().kind = "AWAY";
        return this;
    }

    public Account risk(String level) {
        last().risk = level;
        return this;
    }

    public Account provider(String code) {
        last().provider = code;
        return this;
    }

    public Account offered(String made, String outcome) {
        last().offered = made;
        last().offerOutcome = outcome;
        return this;
    }

    public Account interviewed(String held) {
        last().interviewed = held;
        return this;
    }

    /** Told in the return interview of this episode. */
    public Account disclosed(Disclosed... statements) {
        last().told.addAll(Arrays.asList(statements));
        return this;
    }

    private Spell last() {
        if (spells.isEmpty()) {
            missingFrom("Harbour");
        }
        return spells.getLast();
    }

    static String daysAfter(String started, int days) {
        return LocalDate.parse(started.substring(0, 10)).plusDays(days).toString();
    }
}
