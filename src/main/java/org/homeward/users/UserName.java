package org.homeward.users;

import java.util.regex.Pattern;

/** The form of a user name, as the database checks it. */
public final class UserName {

    private static final Pattern FIT = Pattern.compile("[a-z][a-z0-9._-]{1,62}");

    private UserName() {}

    public static boolean isFit(String name) {
        return FIT.matcher(name).matches();
    }
}
