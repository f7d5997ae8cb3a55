package org.homeward.users;

import org.homeward.support.TestDatabase;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The users of a test's own database. */
public final class OpenUsers {

    private OpenUsers() {}

    public static SampleUsers samples(TestDatabase database) {
        return new SampleUsers(
                new UserLedger(database.sight()), Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }
}
