package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The persons of concern, and which children know them: most are known to one child, none to more than four. Where three services
 * send, most are known to several children, so that more than one service writes of them, and every fifth looks like the one before.
 */
final class Adults {

    private static final int HOW_MANY = 280;
    private static final int LOOK_ALIKE = 5;

    private final Map<Child, List<Adult>> known = new HashMap<>();
    private final Map<String, Adult> all = new LinkedHashMap<>();
    private final Map<Adult, Adult> lookAlikes = new LinkedHashMap<>();
    private final List<String> nicknames = Settings.lines("nicknames.txt");
    private final Sheet sheet;
    private final long seed;
    private final boolean ofThreeServices;

    Adults(CountyPlan plan, int cohort, List<Child> children, Sheet sheet) {
        this.seed = plan.seed();
        this.ofThreeServices = plan.threeServices();
        this.sheet = sheet;
        List<Child> nearLast = children;
        @Nullable Adult last = null;
        for (int number = cohort * HOW_MANY + 1; number <= (cohort + 1) * HOW_MANY; number++) {
            SeededRandom random = new SeededRandom(seed, "adult " + number);
            boolean alike = ofThreeServices && number % LOOK_ALIKE == 0;
            Adult adult = adult(number, alike ? last : null, random);
            Child first = random.weighted(alike ? nearLast : children, Child::times);
            List<Child> near = children.stream()
                    .filter(child -> child.leaves().town().equals(first.leaves().town()))
                    .toList();
            nearLast = near;
            last = adult;
            int reach = Integer.parseInt(random.oneOf(ofThreeServices ? "3*5 4*3 5*2" : "1*52 2*28 3*14 4*6"));
            for (int i = 0; i < reach; i++) {
                List<Adult> ofChild = known.computeIfAbsent(
                        i == 0 ? first : random.weighted(near, Child::times), child -> new ArrayList<>());
                if (!ofChild.contains(adult)) {
                    ofChild.add(adult);
                }
            }
        }
    }

    List<Adult> knownTo(Child child) {
        return known.getOrDefault(child, List.of());
    }

    /** By the id that the sheet of persons has. */
    Adult find(String key) {
        return Objects.requireNonNull(all.get(key));
    }

    /** Each adult that looks like another one, with that other one. */
    Map<Adult, Adult> lookAlikes() {
        return lookAlikes;
    }

    private Adult adult(int number, @Nullable Adult like, SeededRandom random) {
        String sex = random.oneOf("MALE*80 FEMALE*20");
        String relationship = sex.equals("FEMALE")
                ? "KNOWN"
                : random.oneOf("STRANGER*16 KNOWN*40 FAMILY*6 PARTNER*12 ONLINE*12 EMPLOYER*7 NOT_KNOWN*9");
        String first = nicknames.get((number * 7) % nicknames.size());
        List<String> called =
                random.chance(0.3) ? List.of(first, first.substring(0, Math.min(3, first.length()))) : List.of(first);
        Adult adult = new Adult(
                "PC%03d".formatted(number),
                called,
                sex,
                relationship,
                car(random),
                number(number),
                handle(first, random));
        if (like != null) {
            adult = adult.lookingLike(like);
            lookAlikes.put(adult, like);
        }
        String age = random.oneOf("18-24*40 25-34*34 35-49*16 50+*4 NOT_KNOWN*6");
        write(adult, age, random);
        return adult;
    }

    private void write(Adult adult, String age, SeededRandom random) {
        all.put(adult.key(), adult);
        boolean identified = random.chance(0.18);
        sheet.row()
                .set("person_key", adult.key())
                .set(
                        "name",
                        identified
                                ? adult.nicknames().getFirst() + " "
                                        + new Identities(seed).familyName(random.between(1, 900))
                                : null)
                .set(
                        "description",
                        random.chance(0.5)
                                ? random.oneOf("tall*2 slim*2 beard*2 glasses*1 tattooed*1")
                                        .concat(", local accent")
                                : null)
                .set("age_band", age)
                .set("sex", adult.sex());
    }

    /** The adult of the planted truth: three nicknames and a car that several children half remember. */
    Adult underThreeNames() {
        Adult.Car car = new Adult.Car("silver hatchback", "QI17 KZU");
        Adult adult = new Adult(
                "PC031X", List.of("Dez", "Dezzy", "D-Man"), "MALE", "KNOWN", car, "07700 900417", "dez.nights");
        all.put(adult.key(), adult);
        sheet.row()
                .set("person_key", adult.key())
                .set("description", "said to be 25 to 30, short beard, grey or silver car")
                .set("age_band", "25-34")
                .set("sex", adult.sex());
        return adult;
    }

    private static Adult.Car car(SeededRandom random) {
        String colour = random.oneOf("black*5 white*4 grey*4 silver*4 blue*3 red*2");
        String body = random.oneOf("hatchback*6 saloon*3 estate*2 van*2 4x4*1");
        String plate = "Q%c%02d %c%c%c"
                .formatted(letter(random), random.between(10, 25), letter(random), letter(random), letter(random));
        return new Adult.Car(colour + " " + body, plate);
    }

    private static char letter(SeededRandom random) {
        return "ABCDEFGHJKLMNPRSTUVWXY".charAt(random.between(0, 21));
    }

    /** Ofcom keeps these numbers for drama. */
    private static String number(int number) {
        return "07700 900%03d".formatted(number * 3 % 1000);
    }

    private static String handle(String nickname, SeededRandom random) {
        return nickname.toLowerCase(java.util.Locale.ROOT).replace(" ", "_")
                + random.oneOf("_x*1 99*1 .eld*1 _official*1");
    }
}
