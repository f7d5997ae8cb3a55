package org.homeward.users;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Generates what is shown once and replaced at first sign-in: a password of the first two administrators, or one half of any other
 * user's first credentials.
 */
@Component
public class InitialPassword {

    /** Without characters that are easily misread. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    /** How many characters, without the hyphens between groups. */
    static final int LENGTH = GROUPS * GROUP;

    private final SecureRandom random = new SecureRandom();

    /** Four groups of four characters, about 79 bits. */
    public String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
