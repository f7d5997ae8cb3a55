package org.homeward.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.apache.commons.codec.binary.Base32;
import org.homeward.access.Role;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code counts once, wrong ones are throttled, and the secret is in no table that can be read. */
@DatabaseTest
class SecondFactorTest {

    private static final Viewer ANN = Viewer.of("ann", Role.ANALYST);
    private static final Instant NOW = SmallCounty.CLOCK.instant();

    private final TestDatabase database;
    private final UserQueries users;
    private final PasswordAuthenticationProvider passwords;

    SecondFactorTest(TestDatabase database) {
        this.database = database;
        this.users = new UserQueries(database.database(), SmallCounty.CLOCK);
        this.passwords = UsersFixtures.passwords(database);
    }

    @BeforeEach
    void createUser() {
        database.truncate();
        UsersFixtures.made(database, "ann", Role.ANALYST);
    }

    /** The vectors of RFC 6238, appendix B, for SHA-1; six digits are the last six of its eight. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codes_are_those_of_the_standard(long second, String code) {
        String secret = new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertThat(OneTimeCode.at(secret, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    /** Whoever knows a name would keep its owner, who is signed in, from emergency access. */
    @Test
    void wrong_passwords_of_a_stranger_do_not_refuse_the_code_of_who_is_signed_in() {
        String secret = UsersFixtures.withFactor(at(NOW), ANN, NOW);
        for (int attempt = 0; attempt <= LoginAttemptLedger.FREE_PER_ACCOUNT; attempt++) {
            assertThat(passwords.isPassword("ann", "a stranger's guess")).isFalse();
        }

        Instant next = NOW.plusSeconds(OneTimeCode.STEP_S);
        assertThat(at(next).enter(ANN, OneTimeCode.at(secret, next))).isTrue();
    }

    @Test
    void a_factor_is_in_use_from_its_first_code_and_each_code_counts_once() {
        assertThat(factor()).isEqualTo(Factor.NONE);
        String secret = UsersFixtures.withFactor(at(NOW), ANN, NOW);
        assertThat(factor()).isEqualTo(Factor.TO_ENTER);
        assertThat(at(NOW).enter(ANN, OneTimeCode.at(secret, NOW)))
                .as("used to confirm")
                .isFalse();

        Instant next = NOW.plusSeconds(OneTimeCode.STEP_S);
        assertThat(at(next).enter(ANN, OneTimeCode.at(secret, next))).isTrue();
        assertThat(at(next).enter(ANN, OneTimeCode.at(secret, next)))
                .as("twice")
                .isFalse();
        assertThat(at(next).enter(ANN, OneTimeCode.at(secret, NOW))).as("older").isFalse();
        Instant later = next.plusSeconds(10 * OneTimeCode.STEP_S);
        assertThat(at(later).enter(ANN, OneTimeCode.at(secret, later.minusSeconds(2 * OneTimeCode.STEP_S))))
                .as("a minute old")
                .isFalse();
        assertThat(at(later).enter(ANN, OneTimeCode.at(secret, later.minusSeconds(OneTimeCode.STEP_S))))
                .as("of a clock half a minute behind")
                .isTrue();
    }

    @Test
    void a_factor_in_use_is_not_replaced_by_its_session() {
        UsersFixtures.withFactor(at(NOW), ANN, NOW);

        assertThat(at(NOW).begin(ANN)).isEmpty();
        assertThat(at(NOW).confirm(ANN, "000000")).isFalse();
    }

    @Test
    void who_knows_the_password_does_not_try_codes_without_end() {
        String secret = UsersFixtures.withFactor(at(NOW), ANN, NOW);
        Instant next = NOW.plusSeconds(OneTimeCode.STEP_S);
        for (int attempt = 0; attempt < LoginAttemptLedger.FREE_PER_ACCOUNT; attempt++) {
            passwords.isPassword("ann", UsersFixtures.PASSWORD);
            assertThat(at(next).enter(ANN, "000000")).isFalse();
        }

        assertThat(passwords.isPassword("ann", UsersFixtures.PASSWORD)).isFalse();
        assertThat(at(next).enter(ANN, OneTimeCode.at(secret, next))).isFalse();
        Instant after = next.plus(Duration.ofMinutes(16));
        assertThat(at(after).enter(ANN, OneTimeCode.at(secret, after))).isTrue();
    }

    @Test
    void the_secret_is_encrypted_and_neither_its_owner_nor_an_administrator_reads_it() {
        String secret = UsersFixtures.withFactor(at(NOW), ANN, NOW);

        assertThat(database.listAsSuperuser("select encode(secret, 'hex') from encrypted.second_factor_text"))
                .singleElement()
                .satisfies(stored -> assertThat(stored)
                        .doesNotContain(
                                HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII)),
                                HexFormat.of().formatHex(new Base32().decode(secret))));
        for (Viewer viewer : new Viewer[] {ANN, Viewer.of("one", Role.ADMIN), Viewer.of("gov", Role.GOVERNANCE)}) {
            int read = database.database()
                    .read(
                            viewer,
                            org.homeward.access.ReadRequest.reference("test", "secrets"),
                            dsl -> dsl.fetchCount(org.homeward.store.db.encrypted.Tables.SECOND_FACTOR_TEXT));
            assertThat(read).isZero();
        }
    }

    @Test
    void outside_a_private_sample_everybody_but_a_sample_user_must_set_one_up() {
        UserQueries required = new UserQueries(database.database(), SmallCounty.CLOCK, true);

        assertThat(required.findSignIn(SystemViewers.SIGN_IN, "ann")
                        .orElseThrow()
                        .status()
                        .factor())
                .isEqualTo(Factor.TO_SET_UP);
        database.run("update homeward.app_user set sample = true where name = 'ann'");
        assertThat(required.findSignIn(SystemViewers.SIGN_IN, "ann")
                        .orElseThrow()
                        .status()
                        .factor())
                .isEqualTo(Factor.NONE);
    }

    private SecondFactor at(Instant moment) {
        return UsersFixtures.factor(database, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private Factor factor() {
        return users.findSignIn(SystemViewers.SIGN_IN, "ann")
                .orElseThrow()
                .status()
                .factor();
    }
}
