package org.homeward.users;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rule for passwords: long, and not one that is commonly guessed. It requires length and not kinds of characters, as the
 * NCSC and NIST SP 800-63B recommend.
 */
public final class PasswordRule {

    public static final int SHORTEST = 12;

    /** Longer passwords are refused, because they cost time to verify. */
    private static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    /** The words in the most common passwords of twelve characters or more, without digits and signs. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passphrase",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "letmein",
            "welcome",
            "iloveyou",
            "administrator",
            "admin",
            "changeme",
            "football",
            "liverpool",
            "manchester",
            "arsenal",
            "chelsea",
            "sunshine",
            "princess",
            "superman",
            "batman",
            "dragon",
            "monkey",
            "master",
            "secret",
            "summer",
            "winter",
            "spring",
            "autumn",
            "charlie",
            "jordan",
            "michael",
            "ashley",
            "trustno",
            "starwars",
            "whatever",
            "computer",
            "internet",
            "abcdefghijkl",
            "abc",
            "correcthorsebatterystaple",
            "homeward",
            "safeguarding",
            "eldermere",
            "council",
            "police",
            "children",
            "temporary",
            "default",
            "testing",
            "test",
            "login");

    private static final String KEYBOARD =
            "1234567890 0987654321 qwertyuiopasdfghjklzxcvbnm qazwsxedcrfvtgbyhnujmikolp "
                    + "abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba";

    private PasswordRule() {}

    /** What is wrong with a password; part of a translation key. */
    public enum Fault {
        SHORT,
        LONG,
        COMMON,
        NAME
    }

    public static Optional<Fault> find(String password, String user) {
        String small = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        if (small.contains(user)) {
            return Optional.of(Fault.NAME);
        }
        return isCommon(small) ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    private static boolean isCommon(String small) {
        String plain = small.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's');
        return small.chars().distinct().count() < FEWEST_DIFFERENT
                || isRun(small)
                || isMadeOfCommon(letters(small))
                || isMadeOfCommon(
                        letters(plain.replace('@', 'a').replace('$', 's').replace('!', 'i')));
    }

    /** Whether it is one common word, once or repeated, with hardly anything else. */
    private static boolean isMadeOfCommon(String letters) {
        return COMMON.stream().anyMatch(word -> letters.replace(word, "").length() < FEWEST_DIFFERENT - 2);
    }

    private static boolean isRun(String small) {
        for (String row : KEYBOARD.split(" ")) {
            String twice = row + row;
            if (twice.contains(small.length() > row.length() ? small.substring(0, row.length()) : small)) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z]", "");
    }
}
