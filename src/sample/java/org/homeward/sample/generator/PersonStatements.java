package org.homeward.sample.generator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes statements about people: adults of concern, and friends who are children, in a file of their own. */
final class PersonStatements {

    private static final String DETAIL = "nothing*70 vehicle*14 phone*6 handle*10";
    private static final String DETAIL_TO_THREE_SERVICES = "nothing*35 vehicle*35 phone*14 handle*16";

    private final Adults adults;
    private final List<Child> children;
    private final Phrases phrases;
    private final Statements statements;
    private final Disclosures files;
    private final String detail;

    PersonStatements(
            CountyPlan plan,
            Adults adults,
            List<Child> children,
            Phrases phrases,
            Statements statements,
            Disclosures files) {
        this.detail = plan.threeServices() ? DETAIL_TO_THREE_SERVICES : DETAIL;
        this.adults = adults;
        this.children = children;
        this.phrases = phrases;
        this.statements = statements;
        this.files = files;
    }

    void write(Account account) {
        List<Adult> known = adults.knownTo(account.interview.child());
        if (!known.isEmpty() && account.random.chance(0.55)) {
            Adult adult = account.random.pick(known);
            adult(account, adult, account.random.pick(adult.nicknames()));
        } else {
            friend(account);
        }
    }

    void adult(Account account, Adult adult, String called) {
        SeededRandom random = account.random;
        String by = statements.saidBy(account);
        Map<String, String> names = account.with("person", called);
        String section = adult.sex().equals("FEMALE") ? "FEMALE" : adult.relationship();
        String text = by.equals("CHILD")
                ? phrases.fill("person.adult." + section, names, random)
                : phrases.fill("person." + by, names, random);
        if (by.equals("CHILD") && random.chance(0.3)) {
            text += " " + phrases.fill("person.look." + adult.sex(), names, random);
        }
        String extra = by.equals("CHILD") ? random.oneOf(detail) : "nothing";
        details(account, adult, called, text, by, extra);
    }

    /** The adult with the car that several children half remember. */
    void adultWithCar(Account account, Adult adult, String called) {
        String text = phrases.fill("person.adult.KNOWN", account.with("person", called), account.random);
        details(account, adult, called, text, "CHILD", "vehicle");
    }

    private void details(Account account, Adult adult, String called, String text, String by, String extra) {
        @Nullable
        String plate = extra.equals("vehicle") && account.random.chance(0.8)
                ? adult.car().part()
                : null;
        String all = text + more(account, adult, called, extra, plate);
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
                + phrases.fill(
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
                        account.random);
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
        SeededRandom random = account.random;
        String relationship = random.oneOf(
                account.interview.child().inCare()
                        ? "FRIEND*55 SIBLING*6 PARTNER*8 SAME_PLACEMENT*20 NOT_KNOWN*11"
                        : "FRIEND*68 SIBLING*10 PARTNER*9 NOT_KNOWN*13");
        String text = phrases.fill("person.friend." + relationship, account.names, random);
        String key = statements.add(account, "PERSON", "CHILD", text, false);
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
                .filter(other -> other.calledName().equals(called)
                        && !other.equals(child)
                        && other.home().town().equals(child.home().town()))
                .map(Child::key)
                .findFirst()
                .orElse(null);
    }
}
