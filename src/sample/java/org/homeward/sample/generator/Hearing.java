package org.homeward.sample.generator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What one service writes down of what a child said, with the errors of {@link HearingError}. */
final class Hearing {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXY";

    private final SeededRandom random;
    private final Set<HearingError> errors = EnumSet.noneOf(HearingError.class);

    Hearing(SeededRandom random) {
        this.random = random;
    }

    /** The errors made so far. */
    Set<HearingError> errors() {
        return errors;
    }

    /** At most one of the two errors of a nickname. */
    String nickname(String said, Adult adult) {
        if (happens(HearingError.SPELLING)) {
            return misspelt(said);
        }
        double among = HearingError.OTHER_NICKNAME.rate() / (1 - HearingError.SPELLING.rate());
        if (!random.chance(among)) {
            return said;
        }
        errors.add(HearingError.OTHER_NICKNAME);
        List<String> others = adult.nicknames().stream()
                .filter(nickname -> !nickname.equals(said))
                .toList();
        return others.isEmpty() ? "Big " + said : random.pick(others);
    }

    String plate(Adult adult) {
        String plate = adult.car().plate();
        if (happens(HearingError.PARTIAL_PLATE)) {
            String signs = plate.replace(" ", "");
            int length = random.between(3, 4);
            int from = random.between(0, signs.length() - length);
            plate = signs.substring(from, from + length);
        }
        return happens(HearingError.MISREAD_PLATE) ? misread(plate) : plate;
    }

    String number(String said) {
        if (!happens(HearingError.WRONG_DIGIT)) {
            return said;
        }
        int last = said.length() - 1;
        int digit = Character.digit(said.charAt(last), 10);
        return said.substring(0, last) + (digit + random.between(1, 9)) % 10;
    }

    String childName(String name) {
        return happens(HearingError.CHILD_SPELLING) ? misspelt(name) : name;
    }

    private boolean happens(HearingError error) {
        boolean happens = random.chance(error.rate());
        if (happens) {
            errors.add(error);
        }
        return happens;
    }

    private String misspelt(String name) {
        int at = name.length() < 3 ? name.length() - 1 : random.between(1, name.length() - 2);
        String before = name.substring(0, at);
        String letter = name.substring(at, at + 1);
        String after = name.substring(at + 1);
        boolean exchangeable = !after.isEmpty() && !after.startsWith(letter);
        return switch (random.between(0, 2)) {
            case 0 -> before + letter + letter + after;
            case 1 -> name.length() < 4 ? before + letter + letter + after : before + after;
            default ->
                exchangeable
                        ? before + after.charAt(0) + letter + after.substring(1)
                        : before + letter + letter + after;
        };
    }

    private String misread(String plate) {
        int at = random.between(0, plate.length() - 1);
        while (plate.charAt(at) == ' ') {
            at = random.between(0, plate.length() - 1);
        }
        char other = plate.charAt(at);
        while (other == plate.charAt(at)) {
            other = LETTERS.charAt(random.between(0, LETTERS.length() - 1));
        }
        return plate.substring(0, at) + other + plate.substring(at + 1);
    }
}
