package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.Account.aChild;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.governance.Review.ReviewOutcome;
import org.homeward.governance.Review.ReviewReason;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The accesses to one child, and the accesses sampled for review. */
@DatabaseTest
class ReviewTest {

    private static final Viewer GOVERNANCE = Viewer.of("gov", Role.GOVERNANCE);
    private static final Viewer POLICE = Viewer.of("pol", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
    private static final LocalDate THIS_MONDAY = LocalDate.now(Clock.system(ZoneId.of("Europe/London")))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    private final TestDatabase database;
    private final ReviewQueries reviews;
    private final ReviewLedger ledger;
    private final ChildAccessLogQueries children;

    ReviewTest(TestDatabase database) {
        this.database = database;
        this.reviews = new ReviewQueries(database.database(), Clock.systemUTC());
        this.ledger = new ReviewLedger(database.database(), reviews);
        this.children = new ChildAccessLogQueries(database.database());
    }

    @BeforeEach
    void emptyDatabase() {
        database.truncate();
    }

    @Test
    void a_week_in_which_nobody_read_records_has_nothing_to_review() {
        assertThat(reviews.sample(GOVERNANCE, THIS_MONDAY).sampled()).isEmpty();
        // The week before the last: the database of the test may have been made on its last evening.
        assertThat(reviews.sample(GOVERNANCE, THIS_MONDAY.minusWeeks(2)).seed()).isEmpty();
    }

    @Test
    void accesses_to_records_are_sampled_but_not_figures_or_internal_jobs() {
        open("one");
        database.database().audit(POLICE, AuditEvent.of(AuditKind.SHEET, "print", "chronology"));
        database.database().audit(POLICE, AuditEvent.of(AuditKind.FILTER_APPLIED, "places", "figures"));
        database.database()
                .audit(Viewer.of("system:jobs", Role.ADMIN), AuditEvent.of(AuditKind.EXPORT, "jobs", "nightly"));

        WeeklySample week = reviews.sample(GOVERNANCE, THIS_MONDAY);

        assertThat(week.accesses()).isEqualTo(2);
        assertThat(week.sampled().stream()
                        .map(sampled -> sampled.access().action().kind()))
                .containsExactly(AuditKind.RECORD_OPENED, AuditKind.SHEET);
    }

    @Test
    void twenty_of_many_are_sampled() {
        for (int i = 0; i < 30; i++) {
            open("child " + i);
        }
        WeeklySample week = reviews.sample(GOVERNANCE, THIS_MONDAY);

        assertThat(week.accesses()).isEqualTo(30);
        assertThat(week.sampled()).hasSize(20);
    }

    @Test
    void every_review_is_stored_the_latest_is_valid_and_each_is_a_change() throws java.sql.SQLException {
        open("one");
        AuditedAccess access =
                reviews.sample(GOVERNANCE, THIS_MONDAY).sampled().getFirst().access();
        ledger.mark(GOVERNANCE, access, ReviewOutcome.QUERIED, ReviewReason.NO_CASE_KNOWN);
        ledger.mark(GOVERNANCE, access, ReviewOutcome.REVIEWED, ReviewReason.ASKED_AND_EXPLAINED);

        WeeklySample week = reviews.sample(GOVERNANCE, THIS_MONDAY);
        assertThat(week.sampled().getFirst().review())
                .isEqualTo(new Review(ReviewOutcome.REVIEWED, ReviewReason.ASKED_AND_EXPLAINED, "gov"));
        assertThat(week.reviewed()).isEqualTo(1);
        assertThat(week.queried()).isZero();
        try (var owner = database.asOwner();
                var rows = owner.createStatement()
                        .executeQuery(
                                "select count(*) from homeward.audit where kind = 'CHANGE' and user_name = 'gov'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void nobody_reviews_their_own_access_or_one_outside_the_sample_or_from_another_role() {
        open("one");
        AuditedAccess access =
                reviews.sample(GOVERNANCE, THIS_MONDAY).sampled().getFirst().access();
        AuditedAccess other = new AuditedAccess(999, access.at(), "pol", Role.POLICE, null, access.action(), 1, 1);
        Viewer same = Viewer.of("pol", Role.GOVERNANCE);

        for (Viewer viewer : new Viewer[] {same, POLICE, Viewer.of("adm", Role.ADMIN)}) {
            assertThatThrownBy(() -> ledger.mark(viewer, access, ReviewOutcome.REVIEWED, ReviewReason.AS_EXPECTED))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ledger.mark(GOVERNANCE, other, ReviewOutcome.REVIEWED, ReviewReason.AS_EXPECTED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accesses_to_a_child_are_listed_newest_first_and_reading_them_is_an_access() throws java.sql.SQLException {
        Accounts.store(database, aChild());
        String reference = reference();
        ChildId child = children.findChild(GOVERNANCE, reference).orElseThrow();
        open(child.value().toString());
        open("another child");

        ChildAccessLog log = children.find(GOVERNANCE, child).orElseThrow();
        assertThat(log.reference()).isEqualTo(reference);
        assertThat(log.accesses()).singleElement().satisfies(access -> {
            assertThat(access.user()).isEqualTo("pol");
            assertThat(access.purpose()).isEqualTo("INVESTIGATION");
        });
        assertThat(children.find(GOVERNANCE, child).orElseThrow().accesses().stream()
                        .map(AuditedAccess::user))
                .containsExactly("gov", "pol");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "GOVERNANCE")
    void no_other_role_sees_accesses_to_a_child_or_the_sample(Role role) throws java.sql.SQLException {
        Accounts.store(database, aChild());
        open("one");
        Viewer viewer = Viewer.of("x", role);
        String reference = reference();
        ChildId child = children.findChild(GOVERNANCE, reference).orElseThrow();

        assertThat(children.findChild(viewer, reference)).isEmpty();
        assertThat(children.find(viewer, child)).isEmpty();
        assertThat(reviews.sample(viewer, THIS_MONDAY).sampled()).isEmpty();
    }

    private void open(String subject) {
        database.database()
                .read(POLICE, ReadRequest.record("interviews", "account", subject), dsl -> Optional.of("record"));
    }

    private String reference() throws java.sql.SQLException {
        try (var owner = database.asOwner();
                var rows = owner.createStatement().executeQuery("select reference from homeward.child_key")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
