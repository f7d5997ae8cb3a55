package org.homeward.users;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule for passwords: long, and not one that is commonly guessed. It requires length and not kinds of characters, as the
 * NCSC and NIST SP 800-63B recommend; zxcvbn (Wheeler, 2016) estimates how soon it would be guessed.
 */
public final class PasswordRule {

    public static final int SHORTEST = 12;

    /** Longer passwords are refused, because they cost time to verify. */
    private static final int LONGEST = 200;

    /** The lowest score, of 0 to 4, that is accepted; a lower one means fewer than a hundred million tries. */
    private static final int WEAKEST = 3;

    /** Only as much as can be judged quickly; what follows makes a password no weaker. */
    private static final int JUDGED = 60;

    /** Words that somebody who attacks this application would try. */
    private static final List<String> OURS = List.of(
            "homeward",
            "safeguarding",
            "eldermere",
            "council",
            "police",
            "children",
            "missing",
            "interview",
            "england");

    private static final Zxcvbn GUESSES = new Zxcvbn();

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
        return isCommon(password, user) ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    /** Whether it would soon be guessed: words, names, runs, keyboard patterns, dates, and repetitions of them. */
    private static boolean isCommon(String password, String user) {
        List<String> words = Stream.concat(OURS.stream(), Stream.of(user)).toList();
        String judged = password.substring(0, Math.min(password.length(), JUDGED));
        return GUESSES.measure(judged, words).getScore() < WEAKEST;
    }
}
