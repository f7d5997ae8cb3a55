package org.homeward.sample.generator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements about people: adults of concern, and friends who are children and stay apart from them. */
final class PersonTelling {

    private final Adults adults;
    private final List<Child> children;
    private final Words words;
    private final Statements statements;
    private final Disclosures files;

    PersonTelling(Adults adults, List<Child> children, Words words, Statements statements, Disclosures files) {
        this.adults = adults;
        this.children = children;
        this.words = words;
        this.statements = statements;
        this.files = files;
    }

    void tell(Account account) {
        List<Adult> known = adults.knownTo(account.interview.child());
        if (!known.isEmpty() && account.dice.chance(0.55)) {
            Adult adult = account.dice.pick(known);
            adult(account, adult, account.dice.pick(adult.nicknames()));
        } else {
            friend(account);
        }
    }

    void adult(Account account, Adult adult, String called) {
        Dice dice = account.dice;
        String by = statements.saidBy(account);
        Map<String, String> names = account.with("person", called);
        String section = adult.sex().equals("FEMALE") ? "FEMALE" : adult.relationship();
        String told = by.equals("CHILD")
                ? words.say("person.adult." + section, names, dice)
                : words.say("person." + by, names, dice);
        if (by.equals("CHILD") && dice.chance(0.3)) {
            told += " " + words.say("person.look." + adult.sex(), names, dice);
        }
        String extra = by.equals("CHILD") ? dice.oneOf("nothing*70 vehicle*14 phone*6 handle*10") : "nothing";
        details(account, adult, called, told, by, extra);
    }

    /** The adult with the car that several children half remember. */
    void adultWithCar(Account account, Adult adult, String called) {
        String told = words.say("person.adult.KNOWN", account.with("person", called), account.dice);
        details(account, adult, called, told, "CHILD", "vehicle");
    }

    private void details(Account account, Adult adult, String called, String told, String by, String extra) {
        @Nullable
        String plate = extra.equals("vehicle") && account.dice.chance(0.8)
                ? adult.car().part()
                : null;
        String all = told + more(account, adult, called, extra, plate);
        String key = statements.add(account, "PERSON", by, all, false);
        account.adultNamed = true;
        files.mentions
                .row()
                .set("statement_key", key)
                .set("person_key", adult.key())
                .set("called", called)
                .set("relationship", adult.relationship());
        switch (extra) {
            case "vehicle" -> vehicle(key, adult, plate);
            case "phone" ->
                files.phones
                        .row()
                        .set("statement_key", key)
                        .set("person_key", adult.key())
                        .set("number", adult.number());
            case "handle" ->
                files.handles
                        .row()
                        .set("statement_key", key)
                        .set("person_key", adult.key())
                        .set("platform", platform(adult))
                        .set("handle", adult.handle());
            default -> {}
        }
    }

    private String more(Account account, Adult adult, String called, String extra, @Nullable String plate) {
        if (extra.equals("nothing")) {
            return "";
        }
        String section = "person." + extra + (extra.equals("vehicle") && plate == null ? ".none" : "");
        return " "
                + words.say(
                        section,
                        account.with(Map.of(
                                "person",
                                called,
                                "car",
                                adult.car().description(),
                                "plate",
                                plate == null ? "" : plate,
                                "number",
                                adult.number(),
                                "handle",
                                adult.handle(),
                                "platform",
                                platform(adult))),
                        account.dice);
    }

    private static String platform(Adult adult) {
        return List.of("Snapchat", "Instagram", "TikTok").get(adult.handle().length() % 3);
    }

    private void vehicle(String key, Adult adult, @Nullable String plate) {
        files.vehicles
                .row()
                .set("statement_key", key)
                .set("person_key", adult.key())
                .set("plate", plate)
                .set("partial_plate", plate != null)
                .set("description", adult.car().description());
    }

    private void friend(Account account) {
        Dice dice = account.dice;
        String relationship = dice.oneOf(
                account.interview.child().inCare()
                        ? "FRIEND*55 SIBLING*6 PARTNER*8 SAME_PLACEMENT*20 NOT_KNOWN*11"
                        : "FRIEND*68 SIBLING*10 PARTNER*9 NOT_KNOWN*13");
        String told = words.say("person.friend." + relationship, account.names, dice);
        String key = statements.add(account, "PERSON", "CHILD", told, false);
        String called = relationship.equals("SIBLING")
                ? account.names.getOrDefault("sibling", "")
                : account.names.getOrDefault("friend", "");
        files.companions
                .row()
                .set("statement_key", key)
                .set("called", called)
                .set("child_key", relationship.equals("FRIEND") ? known(called, account.interview.child()) : null)
                .set("relationship", relationship);
    }

    /** The friend's own record, where one child of that name lives in the same town. */
    private @Nullable String known(String called, Child child) {
        return children.stream()
                .filter(other -> !other.equals(child)
                        && other.calledName().equals(called)
                        && other.home().town().equals(child.home().town()))
                .map(Child::key)
                .findFirst()
                .orElse(null);
    }
}
