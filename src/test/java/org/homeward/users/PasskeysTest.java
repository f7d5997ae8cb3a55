package org.homeward.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.store.db.homeward.Tables.PASSKEY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.access.OwnAddress;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.ApprovalFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.homeward.users.Passkeys.Challenge;
import org.homeward.users.Passkeys.Passkey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/** What a passkey signs counts once, for its owner, in the session that asked, and at this address. */
@DatabaseTest
class PasskeysTest {

    private static final Viewer ANN = Viewer.of("ann", Role.ANALYST);
    private static final Viewer BEN = Viewer.of("ben", Role.POLICE);
    private static final Instant NOW = SmallCounty.CLOCK.instant();
    private static final String HOST = "homeward.example.org";
    private static final String ORIGIN = "https://homeward.example.org";

    private final TestDatabase database;
    private final Passkeys passkeys;
    private final PasswordAuthenticationProvider passwords;

    PasskeysTest(TestDatabase database) {
        this.database = database;
        this.passkeys = at(NOW);
        this.passwords = UsersFixtures.passwords(database);
    }

    @BeforeEach
    void createUsers() {
        database.truncate();
        for (Viewer user : List.of(ANN, BEN)) {
            UsersFixtures.made(database, user.name(), user.role());
            UsersFixtures.withFactor(UsersFixtures.factor(database, Clock.fixed(NOW, ZoneOffset.UTC)), user, NOW);
        }
    }

    @Test
    void a_passkey_signs_in_and_shows_when_it_was_used() {
        SoftwareAuthenticator laptop = added(ANN);
        assertThat(passkeys.list(ANN)).extracting(Passkey::label).containsExactly("laptop");
        assertThat(passkeys.list(ANN).getFirst().lastUsedAt()).isEmpty();

        assertThat(enters(ANN, laptop)).isTrue();
        assertThat(enters(ANN, laptop)).as("again").isTrue();

        assertThat(passkeys.list(ANN).getFirst().lastUsedAt()).contains(NOW);
        assertThat(audited("user_name = 'ann'"))
                .containsOnlyOnce("CHANGE passkey added")
                .contains("SIGN_IN sign-in by passkey");
    }

    @Test
    void a_device_that_does_not_count_signs_in() {
        SoftwareAuthenticator synced = added(ANN);

        for (int use = 0; use < 2; use++) {
            assertThat(enters(ANN, synced.counting(-1))).isTrue();
        }
    }

    @Test
    void what_was_signed_once_counts_once() {
        SoftwareAuthenticator laptop = added(ANN);
        Challenge<PublicKeyCredentialRequestOptions> challenge = passkeys.begin(ANN);
        String answer = laptop.get(challenge.json());
        assertThat(passkeys.enter(ANN, challenge, answer)).isTrue();

        assertThat(passkeys.enter(ANN, challenge, answer)).as("replayed").isFalse();
        assertThat(passkeys.enter(ANN, challenge, laptop.get(challenge.json())))
                .as("signed again")
                .isFalse();
        assertThat(passkeys.enter(ANN, passkeys.begin(ANN), answer))
                .as("for another challenge")
                .isFalse();
    }

    @Test
    void the_challenge_of_another_session_is_not_signed_for_this_one() {
        SoftwareAuthenticator laptop = added(ANN);
        Challenge<PublicKeyCredentialRequestOptions> elsewhere = passkeys.begin(ANN);

        assertThat(passkeys.enter(ANN, passkeys.begin(ANN), laptop.get(elsewhere.json())))
                .isFalse();
        assertThat(passkeys.enter(BEN, elsewhere, laptop.get(elsewhere.json())))
                .as("in the session of another user")
                .isFalse();
        var forAnn = passkeys.beginToAdd(ANN);
        assertThat(passkeys.add(BEN, forAnn, "laptop", device().create(forAnn.json())))
                .as("added by another user")
                .isFalse();
    }

    @Test
    void the_passkey_of_another_user_opens_nothing() {
        added(ANN);
        SoftwareAuthenticator bens = added(BEN);

        assertThat(enters(ANN, bens)).isFalse();
        assertThat(passkeys.list(BEN).getFirst().lastUsedAt()).isEmpty();
        assertThat(passkeys.add(
                        ANN,
                        passkeys.beginToAdd(ANN),
                        "stolen",
                        bens.create(passkeys.beginToAdd(ANN).json())))
                .isFalse();
        // The second lock: no user reads, uses or removes another's.
        int read = database.database()
                .read(ANN, ReadRequest.reference("test", "passkeys"), dsl -> dsl.fetchCount(PASSKEY));
        int changed = database.database()
                .writeUnversioned(
                        ANN,
                        dsl -> dsl.update(PASSKEY)
                                .set(PASSKEY.SIGN_COUNT, 9L)
                                .where(PASSKEY.USER_NAME.eq("ben"))
                                .execute());
        assertThat(List.of(read, changed)).containsExactly(1, 0);
    }

    @Test
    void a_passkey_is_known_once() {
        SoftwareAuthenticator bens = added(BEN);

        for (Viewer user : List.of(ANN, BEN)) {
            var challenge = passkeys.beginToAdd(user);
            assertThat(passkeys.add(user, challenge, "the same", bens.create(challenge.json())))
                    .isFalse();
        }
        assertThat(passkeys.list(ANN)).isEmpty();
    }

    @Test
    void another_address_another_host_or_an_unverified_user_is_refused() {
        SoftwareAuthenticator laptop = added(ANN);

        assertThat(enters(ANN, laptop.at("https://homeward.example.com"))).isFalse();
        assertThat(enters(ANN, laptop.at("http://homeward.example.org"))).isFalse();
        assertThat(enters(ANN, laptop.at(ORIGIN).forHost("example.org"))).isFalse();
        assertThat(enters(ANN, laptop.forHost(HOST).withoutVerification())).isFalse();
        assertThat(adds(ANN, device().at("https://evil.example"), NOW)).isFalse();
        assertThat(adds(ANN, device().withoutVerification(), NOW)).isFalse();
    }

    /** Also where it is still above the count at registration, with which alone Spring Security compares. */
    @Test
    void a_count_that_goes_back_is_refused_and_audited() {
        SoftwareAuthenticator laptop = added(ANN, device().counting(3));
        assertThat(enters(ANN, laptop.counting(20))).isTrue();

        assertThat(enters(ANN, laptop.counting(20))).as("the same").isFalse();
        assertThat(enters(ANN, laptop.counting(10))).as("an earlier one").isFalse();
        assertThat(enters(ANN, laptop.counting(1))).as("before it was added").isFalse();
        assertThat(audited("kind = 'REFUSED' and user_name = 'ann'"))
                .hasSize(3)
                .containsOnly("REFUSED passkey that counted back");
        assertThat(enters(ANN, laptop.counting(21))).as("the next one").isTrue();
    }

    @Test
    void a_challenge_lasts_two_minutes() {
        SoftwareAuthenticator laptop = added(ANN);
        var challenge = passkeys.begin(ANN);
        Passkeys later = at(NOW.plus(Passkeys.CHALLENGE_LASTS));

        assertThat(later.enter(ANN, challenge, laptop.get(challenge.json()))).isFalse();
        assertThat(adds(ANN, device(), NOW.plus(Passkeys.CHALLENGE_LASTS))).isFalse();
    }

    @Test
    void wrong_answers_are_throttled_as_wrong_codes_are() {
        SoftwareAuthenticator laptop = added(ANN);
        for (int attempt = 0; attempt < LoginAttemptLedger.FREE_PER_ACCOUNT; attempt++) {
            assertThat(passkeys.enter(ANN, passkeys.begin(ANN), "{\"no\":\"answer\"}"))
                    .isFalse();
        }

        assertThat(passwords.isPassword("ann", UsersFixtures.PASSWORD))
                .as("which opens nothing by itself")
                .isTrue();
        assertThat(enters(ANN, laptop)).as("a right one").isFalse();
        Passkeys after = at(NOW.plus(Duration.ofMinutes(16)));
        var challenge = after.begin(ANN);
        assertThat(after.enter(ANN, challenge, laptop.get(challenge.json()))).isTrue();
    }

    @Test
    void a_user_has_at_most_ten_beside_a_second_factor() {
        for (int number = 0; number < Passkeys.MOST; number++) {
            added(ANN);
        }
        assertThat(adds(ANN, device(), NOW)).isFalse();
        UsersFixtures.made(database, "cora", Role.ANALYST);
        assertThat(adds(Viewer.of("cora", Role.ANALYST), device(), NOW))
                .as("without a second factor")
                .isFalse();
    }

    @Test
    void a_removed_passkey_opens_nothing_and_nobody_removes_another_users() {
        SoftwareAuthenticator laptop = added(ANN);
        long id = passkeys.list(ANN).getFirst().id();
        passkeys.remove(BEN, id);
        assertThat(enters(ANN, laptop)).isTrue();

        passkeys.remove(ANN, id);

        assertThat(enters(ANN, laptop)).isFalse();
        assertThat(passkeys.list(ANN)).isEmpty();
        assertThat(audited("user_name = 'ann'")).contains("CHANGE passkey removed");
    }

    @Test
    void two_administrators_who_replace_a_second_factor_end_the_passkeys() {
        SoftwareAuthenticator laptop = added(ANN);
        UsersFixtures.made(database, "one", Role.ADMIN);
        UsersFixtures.made(database, "two", Role.ADMIN);
        Viewer two = Viewer.of("two", Role.ADMIN);
        UserChangeLedger changes = new UserChangeLedger(
                ApprovalFixtures.ledger(database),
                UsersFixtures.queries(database),
                UsersFixtures.credentials(database));
        changes.askForCredentials(Viewer.of("one", Role.ADMIN), "ann", "lost the laptop");
        assertThat(passkeys.exist(ANN)).isTrue();

        changes.approve(two, ApprovalFixtures.queries(database).listOpen(two).getFirst(), "known to both of us");

        assertThat(passkeys.exist(ANN)).isFalse();
        assertThat(enters(ANN, laptop)).isFalse();
    }

    @Test
    void what_users_call_them_is_encrypted() {
        added(ANN);

        assertThat(database.listAsSuperuser("select encode(label, 'escape') from encrypted.passkey_text"))
                .singleElement()
                .satisfies(stored -> assertThat(stored).doesNotContain("laptop"));
    }

    @Test
    void the_address_of_an_installation_is_secure_or_this_machine() {
        assertThatThrownBy(() -> new OwnAddress("http://homeward.example.org", new MockEnvironment()))
                .hasMessageContaining("https://");
        OwnAddress here = new OwnAddress("", new MockEnvironment().withProperty("local.server.port", "8080"));
        assertThat(here.origin()).isEqualTo("http://localhost:8080");
        assertThat(new OwnAddress("https://Homeward.example.org:8443/", new MockEnvironment()).origin())
                .isEqualTo("https://homeward.example.org:8443");
    }

    private SoftwareAuthenticator added(Viewer user) {
        return added(user, device());
    }

    private SoftwareAuthenticator added(Viewer user, SoftwareAuthenticator device) {
        assertThat(adds(user, device, NOW)).isTrue();
        return device;
    }

    private boolean adds(Viewer user, SoftwareAuthenticator device, Instant answeredAt) {
        var challenge = passkeys.beginToAdd(user);
        return at(answeredAt).add(user, challenge, "laptop", device.create(challenge.json()));
    }

    private boolean enters(Viewer user, SoftwareAuthenticator device) {
        var challenge = passkeys.begin(user);
        return passkeys.enter(user, challenge, device.get(challenge.json()));
    }

    private static SoftwareAuthenticator device() {
        return new SoftwareAuthenticator(HOST, ORIGIN);
    }

    private Passkeys at(Instant moment) {
        return new Passkeys(
                database.database(),
                new LoginAttemptLedger(database.database()),
                new OwnAddress(ORIGIN, new MockEnvironment()),
                Clock.fixed(moment, ZoneOffset.UTC));
    }

    private List<String> audited(String which) {
        return database.listAsSuperuser(
                "select kind || ' ' || what from homeward.audit where " + which + " order by number");
    }
}
