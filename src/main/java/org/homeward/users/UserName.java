package org.homeward.users;

import java.util.regex.Pattern;

/** What a user can be called, as the database has it. */
public final class UserName {

    private static final Pattern FIT = Pattern.compile("[a-z][a-z0-9._-]{1,62}");

    private UserName() {}

    public static boolean isFit(String name) {
        return FIT.matcher(name).matches();
    }
}
