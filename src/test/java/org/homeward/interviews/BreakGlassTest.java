package org.homeward.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.push;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Period;
import org.homeward.interviews.InterviewQueries.InterviewsCount;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class BreakGlassTest {

    /** Limited to Moor and to one provider. */
    private static final Viewer FAR =
            new Viewer("far", Role.INTERVIEWER, Set.of(SmallCounty.MOOR), "beacon", Purpose.BREAK_GLASS);

    private static final String REASON = "She may be hurt tonight and nobody of her team answers";
    private static final DisclosureFilter ALL =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

    private final TestDatabase database;
    private final AccountQueries accounts;
    private final IdentityQueries identities;
    private final InterviewQueries interviews;
    private final BreakGlassLedger breakGlass;
    private ChildId child = ChildId.random();
    private ChildId other = ChildId.random();

    BreakGlassTest(TestDatabase database) {
        this.database = database;
        this.accounts = new AccountQueries(database.database());
        this.identities = new IdentityQueries(database.database());
        this.interviews = new InterviewQueries(database.database());
        this.breakGlass = new BreakGlassLedger(database.database());
    }

    @BeforeEach
    void two_children_outside_access() {
        database.truncate();
        Accounts.store(
                database,
                aChild().named("Robin", "Canary")
                        .livingAt("1 Canary Row")
                        .missingFrom("Harbour")
                        .disclosed(
                                push("bullying").saying("heard"),
                                push("friends").objected().saying("unsaid")),
                aChild().missingFrom("Harbour").disclosed(push("friends")));
        List<ChildId> found = database.listAsSuperuser("select public_id from homeward.child_key order by id").stream()
                .map(id -> new ChildId(UUID.fromString(id)))
                .toList();
        child = found.getFirst();
        other = found.getLast();
    }

    @Test
    void it_opens_one_account_and_one_name_and_nothing_else() {
        assertThat(accounts.open(FAR, child)).isEmpty();

        assertThat(breakGlass.open(FAR, child, REASON)).contains(child);

        Account account = accounts.open(FAR, child).orElseThrow();
        assertThat(account.episodes()).hasSize(1);
        assertThat(account.interviews().getFirst().statements())
                .extracting(statement -> statement.statement().words())
                .containsExactly("heard");
        assertThat(identities.find(FAR, child)).isPresent();
        assertThat(accounts.open(FAR, other)).isEmpty();
        assertThat(identities.find(FAR, other)).isEmpty();
        assertThat(accounts.open(Viewer.of("pol", Role.GOVERNANCE).forPurpose(Purpose.FOLLOW_UP), child))
                .isEmpty();
        assertThat(interviews.list(FAR, ALL, EpisodeDay.WENT_MISSING, 9)).isEmpty();
        assertThat(interviews.count(FAR, ALL, EpisodeDay.WENT_MISSING)).isEqualTo(new InterviewsCount(0, 0, 0, 0, 0));
    }

    /** What has no handling of its own stays with the service that wrote it, an emergency or not. */
    @Test
    void it_opens_nothing_that_another_service_wrote_without_a_handling() {
        database.run(
                "set session_replication_role = replica; update homeward.interview_version set harm_answer = 'TOLD'");
        breakGlass.open(FAR, child, REASON);

        Account.Interview others =
                accounts.open(FAR, child).orElseThrow().interviews().getFirst();

        assertThat(others.harm()).isNull();
        assertThat(others.answers()).isEmpty();
    }

    @Test
    void it_applies_only_to_the_user_who_requested_it() {
        breakGlass.open(FAR, child, REASON);

        assertThat(accounts.open(new Viewer("afar", FAR.role(), FAR.districts(), FAR.provider(), FAR.purpose()), child))
                .isEmpty();
    }

    @Test
    void it_ends_by_itself_after_an_hour_and_sooner_when_it_is_ended() {
        breakGlass.open(FAR, child, REASON);
        assertThat(breakGlass.find(FAR, child).orElseThrow().remaining())
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));

        database.run("update homeward.break_glass set asked_at = asked_at - interval '61 minutes',"
                + " ends_at = ends_at - interval '61 minutes'");
        assertThat(accounts.open(FAR, child)).isEmpty();
        assertThat(breakGlass.find(FAR, child)).isEmpty();

        breakGlass.open(FAR, child, REASON);
        assertThat(accounts.open(FAR, child)).isPresent();
        breakGlass.end(FAR, child);
        assertThat(accounts.open(FAR, child)).isEmpty();
        assertThat(identities.find(FAR, child)).isEmpty();
    }

    @Test
    void a_conflict_is_never_bypassed_and_answers_like_a_child_who_does_not_exist() {
        conflict("far");

        assertThat(breakGlass.open(FAR, child, REASON)).isEqualTo(breakGlass.open(FAR, ChildId.random(), REASON));
        assertThat(breakGlass.open(FAR, reference(), REASON)).isEqualTo(breakGlass.open(FAR, "C-9999", REASON));
        assertThat(accounts.open(FAR, child)).isEmpty();
        assertThat(breakGlass.find(FAR, child)).isEmpty();
        assertThat(
                        rows(
                                "select count(distinct (child_id, child_reference, ends_at)), count(*) from homeward.break_glass"))
                .containsExactly("1 4");
    }

    @Test
    void a_conflict_recorded_later_ends_the_access() {
        breakGlass.open(FAR, child, REASON);
        conflict("far");

        assertThat(accounts.open(FAR, child)).isEmpty();
        assertThat(identities.find(FAR, child)).isEmpty();
    }

    @Test
    void no_address_and_no_confidential_placement_is_opened_by_it() {
        database.run("set session_replication_role = replica;"
                + " update homeward.episode_version set care = 'CARE', confidential_placement = true,"
                + " placement_type = (select min(code) from homeward.placement_type)");
        breakGlass.open(FAR, child, REASON);

        Account account = accounts.open(FAR, child).orElseThrow();
        assertThat(account.episodes().getFirst().placement()).isNull();
        assertThat(account.episodes().getFirst().confidentialPlacement()).isTrue();
        JsonMapper everything = new JsonMapper();
        assertThat(everything.writeValueAsString(account)
                        + everything.writeValueAsString(
                                identities.find(FAR, child).orElseThrow()))
                .contains("heard", "Robin")
                .doesNotContain("Canary Row");
    }

    @Test
    void a_role_without_records_gets_no_access_and_too_short_a_reason_is_refused() {
        assertThat(breakGlass.open(Viewer.of("bo", Role.BOARD), child, REASON)).isEmpty();
        assertThat(breakGlass.open(Viewer.of("adm", Role.ADMIN), child, REASON)).isEmpty();
        assertThatThrownBy(() -> breakGlass.open(FAR, child, "urgent" + " ".repeat(40)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows("select count(*), 0 from homeward.break_glass")).containsExactly("0 0");
    }

    @Test
    void the_application_cannot_write_the_table_itself() {
        for (String forbidden : List.of(
                "insert into homeward.break_glass (user_name, role, child_id, child_reference, ends_at)"
                        + " select 'far', 'POLICE', 1, 'C-1', now()",
                "update homeward.break_glass set ends_at = ends_at + interval '1 day'",
                "delete from homeward.break_glass")) {
            assertThatThrownBy(() -> {
                        try (Connection app = database.app().getConnection();
                                var statement = app.createStatement()) {
                            statement.execute(forbidden);
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private void conflict(String user) {
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in) select '" + user
                + "', id, recorded_in from homeward.child_key where public_id = '" + child.value() + "'");
    }

    private String reference() {
        return rows("select reference, 0 from homeward.child_key where public_id = '" + child.value() + "'")
                .getFirst()
                .replace(" 0", "");
    }

    private List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.asSuperuser();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2));
            }
            return rows;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
