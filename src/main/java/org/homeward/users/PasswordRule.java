package org.homeward.users;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: long, and not one that a guesser begins with. Length is asked for and not kinds of characters, after
 * the guidance of the NCSC and NIST SP 800-63B.
 */
public final class PasswordRule {

    public static final int SHORTEST = 12;

    /** Longer ones are cut by nobody, but cost time to verify. */
    private static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    /** What the commonest passwords of twelve characters or more are made of, without digits and signs. */
    private static final Set<String> COMMON = Set.of(
            "password", "passwort", "passphrase", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "letmein", "welcome",
            "iloveyou", "administrator", "admin", "changeme", "football", "liverpool", "manchester", "arsenal", "chelsea",
            "sunshine", "princess", "superman", "batman", "dragon", "monkey", "master", "secret", "summer", "winter",
            "spring", "autumn", "charlie", "jordan", "michael", "ashley", "trustno", "starwars", "whatever", "computer",
            "internet", "abcdefghijkl", "abc", "correcthorsebatterystaple", "homeward", "safeguarding", "eldermere",
            "council", "police", "children", "temporary", "default", "testing", "test", "login");

    private static final String KEYBOARD = "1234567890 0987654321 qwertyuiopasdfghjklzxcvbnm qazwsxedcrfvtgbyhnujmikolp "
            + "abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba";

    private PasswordRule() {}

    /** What is wrong with a password: the key of a sentence. */
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
        String plain = small.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's');
        return small.chars().distinct().count() < FEWEST_DIFFERENT
                || isRun(small)
                || isMadeOfCommon(letters(small))
                || isMadeOfCommon(letters(plain.replace('@', 'a').replace('$', 's').replace('!', 'i')));
    }

    /** One common word, or the same one again and again, whatever stands around it. */
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
