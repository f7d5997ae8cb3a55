package org.homeward.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The users of a test's own database. */
public final class UsersFixtures {

    /** The password of every user created here. */
    public static final String PASSWORD = "lamp over a quiet door";

    /**
     * As in the application, with an eighth of its memory and half of its iterations, because tests sign in hundreds of
     * times.
     */
    public static final PasswordEncoder ENCODER = new Argon2PasswordEncoder(16, 32, 1, 1 << 11, 1);

    private static final String HASH = String.valueOf(ENCODER.encode(PASSWORD));

    private UsersFixtures() {}

    /** Creates a user who has chosen a password; replaces any user of this name, with tokens, second factor and login attempts. */
    public static void made(TestDatabase database, String name, Role role) {
        database.run("delete from homeward.api_token where user_name = '" + name + "'");
        database.run("with own as (select id from homeward.passkey where user_name = '" + name
                + "') delete from encrypted.passkey_text where passkey_id in (select id from own)");
        database.run("delete from homeward.passkey where user_name = '" + name + "'");
        database.run("delete from encrypted.second_factor_text; delete from homeward.second_factor where user_name = '"
                + name + "'");
        database.run("delete from homeward.login_attempt");
        database.run("delete from homeward.user_area where user_name = '" + name + "'");
        database.run("delete from homeward.app_user where name = '" + name + "'");
        database.run("insert into homeward.app_user (name, password_hash, role) values ('" + name + "', '" + HASH
                + "', '" + role + "')");
    }

    public static SampleUsers samples(TestDatabase database) {
        return new SampleUsers(
                new UserLedger(database.database()), new UserQueries(database.database(), SmallCounty.CLOCK), ENCODER);
    }

    public static UserQueries queries(TestDatabase database) {
        return new UserQueries(database.database(), SmallCounty.CLOCK);
    }

    static FirstCredentials credentials(TestDatabase database) {
        return new FirstCredentials(database.database(), new InitialPassword(), Duration.ofHours(72));
    }

    static PasswordAuthenticationProvider passwords(TestDatabase database) {
        return new PasswordAuthenticationProvider(
                new UserQueries(database.database(), SmallCounty.CLOCK),
                new LoginAttemptLedger(database.database()),
                credentials(database),
                ENCODER,
                SmallCounty.CLOCK);
    }

    /** Sets up a second factor for a user, and returns its secret. */
    public static String withFactor(SecondFactor factor, Viewer user, Instant now) {
        String secret = factor.begin(user).orElseThrow().secret();
        if (!factor.confirm(user, OneTimeCode.at(secret, now))) {
            throw new IllegalStateException("The first code was refused.");
        }
        return secret;
    }

    /** The code that an authenticator app shows. */
    public static String code(String secret, Instant now) {
        return OneTimeCode.at(secret, now);
    }

    static SecondFactor factor(TestDatabase database, Clock clock) {
        return new SecondFactor(database.database(), new LoginAttemptLedger(database.database()), clock);
    }
}
