package org.homeward.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.harm;
import static org.homeward.support.Disclosed.person;
import static org.homeward.support.Disclosed.place;
import static org.homeward.support.Disclosed.push;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Purpose;
import org.homeward.access.PurposeRequired;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EarlierWords;
import org.homeward.disclosure.Elapsed;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HarmAnswer;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.Statement;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.intake.Intake;
import org.homeward.intake.ValidSet;
import org.homeward.intake.read.FileSet;
import org.homeward.interviews.IdentityQueries.ChildIdentity;
import org.homeward.interviews.InterviewQueries.InterviewsCount;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DatabaseTest
class AccountQueriesTest {

    private static final Viewer INTERVIEWER =
            new Viewer("ivy", Role.INTERVIEWER, Set.of(), "lantern", Purpose.FOLLOW_UP);
    private static final Viewer POLICE = Viewer.of("pol", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
    private static final DisclosureFilter ALL =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

    private final TestDatabase database;
    private final AccountQueries accounts;
    private final IdentityQueries identities;
    private final InterviewQueries interviews;

    AccountQueriesTest(TestDatabase database) {
        this.database = database;
        this.accounts = new AccountQueries(database.database());
        this.identities = new IdentityQueries(database.database());
        this.interviews = new InterviewQueries(database.database());
    }

    @BeforeEach
    void an_empty_county() {
        database.truncate();
    }

    @Test
    void an_account_has_its_episodes_offers_interviews_and_statements() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .on("2025-03-01 20:00")
                        .returned("2025-03-02 10:00")
                        .interviewed("2025-03-04 15:30")
                        .disclosed(place("Quay").saying("by the quay"), person("dez", "Dez"), push("bullying")));

        Account account = accounts.open(INTERVIEWER, onlyChild()).orElseThrow();

        assertThat(account.episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.district()).isEqualTo("Harbour");
            assertThat(episode.started().until(java.util.Objects.requireNonNull(episode.ended())))
                    .isEqualTo(new Elapsed(14, 14));
            assertThat(episode.offers())
                    .singleElement()
                    .satisfies(offer -> assertThat(offer.attempt()).isEqualTo(1));
        });
        Account.Interview held = account.interviews().getFirst();
        assertThat(held.afterReturn()).isEqualTo(new Elapsed(53, 53));
        assertThat(held.covers()).extracting(RecordedTime::day).containsExactly(LocalDate.of(2025, 3, 1));
        assertThat(held.statements()).hasSize(3);
        assertThat(held.statements().getFirst().statement().words()).isEqualTo("by the quay");
        assertThat(held.statements().getFirst().place()).isNotNull();
        assertThat(held.statements().get(1).persons()).hasSize(1);
        assertThat(held.statements().get(2).factors())
                .singleElement()
                .satisfies(factor -> assertThat(factor.name()).isEqualTo("Bullying"));
    }

    @Test
    void an_offer_without_a_day_is_the_last_of_its_episode() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .on("2025-03-01 20:00")
                        .returned("2025-03-02 10:00")
                        .offered("not recorded", "NOT_ACCEPTED")
                        .offered("2025-03-03", "ACCEPTED")
                        .interviewed("2025-03-04 15:30"));

        Account account = accounts.open(INTERVIEWER, onlyChild()).orElseThrow();

        assertThat(account.episodes().getFirst().offers())
                .extracting(offer -> offer.attempt() + " " + offer.outcome() + " " + (offer.made() == null))
                .containsExactly("1 ACCEPTED false", "2 NOT_ACCEPTED true");
    }

    @Test
    void words_that_were_changed_stay_readable_with_who_sent_them_and_when_to_those_who_might_read_them()
            throws SQLException {
        Intake intake = IntakeFixtures.withSmallCounty(database).intake();
        for (String words : List.of("by the quay", "by the quay, twice", "at home")) {
            intake.load(
                    SmallCounty.SENDER,
                    new ValidSet("words")
                            .line(
                                    "statements.csv",
                                    2,
                                    "S1,I1,place,child,\"" + words + "\",yes,agreed,police;childrens_services,no")
                            .files());
        }

        Statement statement = changed();
        assertThat(statement.words()).isEqualTo("at home");
        assertThat(statement.version()).isEqualTo(3);
        assertThat(statement.earlier())
                .extracting(EarlierWords::words)
                .containsExactly("by the quay", "by the quay, twice");
        assertThat(statement.earlier()).extracting(EarlierWords::importedBy).containsOnly("system:sample");

        // Words came with a handling of their own, which holds for them also after a wider one was decided for later
        // words.
        database.run("do $$ begin set local session_replication_role = replica;"
                + " update homeward.statement_version set for_childrens_services = false"
                + " where recorded_in = (select min(recorded_in) from homeward.statement_version); end $$");
        assertThat(changed().earlier()).extracting(EarlierWords::words).containsExactly("by the quay, twice");

        // What a child withdrew does not come back with later words that may be read.
        database.run("do $$ begin set local session_replication_role = replica;"
                + " update homeward.statement_version set for_childrens_services = (recorded_in <>"
                + " (select max(recorded_in) from homeward.statement_version where superseded_in is not null))"
                + " where superseded_in is not null; end $$");
        assertThat(changed().earlier()).isEmpty();
    }

    @Test
    void a_statement_says_who_sent_it_when_and_on_which_line_of_which_file() {
        FileSet files = new ValidSet("origin")
                .line("statements.csv", 2, "S1,I1,place,child,by the quay,yes,agreed,police;childrens_services,no")
                .files();
        IntakeFixtures.withSmallCounty(database).intake().load(SmallCounty.SENDER, files);
        ChildId child = new ChildId(UUID.fromString(
                database.queryAsSuperuser("select public_id from homeward.child_key where source_key = 'K1'")));

        for (Viewer reader : List.of(INTERVIEWER, POLICE)) {
            Account.Origin origin = Objects.requireNonNull(accounts.open(reader, child)
                    .orElseThrow()
                    .interviews()
                    .getFirst()
                    .statements()
                    .getFirst()
                    .origin());
            assertThat(origin.sourceSystem() + " " + origin.sentBy() + " " + origin.file() + " " + origin.line())
                    .isEqualTo("origin system:sample statements.csv 2");
            assertThat(origin.sha256()).isEqualTo(files.sha256("statements.csv"));
        }
    }

    private Statement changed() {
        ChildId child = new ChildId(UUID.fromString(
                database.listAsSuperuser("select public_id from homeward.child_key where source_key = 'K1'")
                        .getFirst()));
        return accounts.open(INTERVIEWER, child)
                .orElseThrow()
                .interviews()
                .getFirst()
                .statements()
                .getFirst()
                .statement();
    }

    @Test
    void where_only_dates_are_known_the_hours_have_bounds() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .on("2025-05-01")
                        .returned("2025-05-02")
                        .interviewed("2025-05-04")
                        .disclosed(push("bullying")));

        assertThat(interviews
                        .list(INTERVIEWER, ALL, EpisodeDay.WENT_MISSING, 10)
                        .getFirst()
                        .afterReturn())
                .isEqualTo(new Elapsed(24, 72));
    }

    @Test
    void the_list_is_empty_without_interviews_and_newest_first_otherwise() {
        assertThat(interviews.list(INTERVIEWER, ALL, EpisodeDay.WENT_MISSING, 10))
                .isEmpty();
        assertThat(interviews.count(INTERVIEWER, ALL, EpisodeDay.WENT_MISSING))
                .isEqualTo(new InterviewsCount(0, 0, 0, 0, 0));

        Accounts.store(
                database,
                aChild().missingFrom("Harbour").on("2025-02-01").disclosed(push("bullying")),
                aChild().missingFrom("Moor")
                        .on("2025-06-01")
                        .disclosed(push("friends"), push("bullying").objected())
                        .missingFrom("Moor")
                        .on("2025-04-01")
                        .disclosed(push("party")));

        List<InterviewRow> rows = interviews.list(INTERVIEWER, ALL, EpisodeDay.WENT_MISSING, 10);
        assertThat(rows.stream().map(row -> row.held().day()))
                .containsExactly(LocalDate.of(2025, 6, 3), LocalDate.of(2025, 4, 3), LocalDate.of(2025, 2, 3));
        assertThat(rows.getFirst().statements()).isEqualTo(1);
        assertThat(rows.getFirst().districts()).containsExactly("Moor");
        assertThat(interviews.count(INTERVIEWER, ALL, EpisodeDay.WENT_MISSING).interviews())
                .isEqualTo(3);
        assertThat(interviews.count(INTERVIEWER, ALL, EpisodeDay.WENT_MISSING).children())
                .isEqualTo(2);
        assertThat(interviews.list(INTERVIEWER, ALL, EpisodeDay.WENT_MISSING, 2))
                .hasSize(2);
    }

    @Test
    void a_filter_by_factor_never_reveals_a_statement_the_viewer_may_not_see() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour").disclosed(push("bullying").objected(), push("friends")));

        assertThat(interviews.list(
                        INTERVIEWER, ALL.with(Facet.FACTOR, Set.of("push.friends")), EpisodeDay.WENT_MISSING, 10))
                .hasSize(1);
        assertThat(interviews.list(
                        INTERVIEWER, ALL.with(Facet.FACTOR, Set.of("push.bullying")), EpisodeDay.WENT_MISSING, 10))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "POLICE", "CHILDRENS_SERVICES", "INTERVIEWER"})
    void a_statement_kept_confidential_is_in_no_account(Role role) {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .disclosed(push("bullying").objected().saying("unsaid"), push("friends")));
        Viewer viewer =
                new Viewer("anyone", role, Set.of(), role == Role.INTERVIEWER ? "lantern" : null, Purpose.FOLLOW_UP);

        Account account = accounts.open(viewer, onlyChild()).orElseThrow();

        assertThat(account.interviews().getFirst().statements())
                .singleElement()
                .satisfies(
                        statement -> assertThat(statement.statement().words()).isNotEqualTo("unsaid"));
    }

    @Test
    void childrens_services_see_children_of_their_districts_and_those_whom_their_authority_looks_after() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour").lookedAfterBy(SmallCounty.MOOR).disclosed(push("friends")),
                aChild().missingFrom("Moor").disclosed(push("friends")),
                aChild().missingFrom("Harbour").disclosed(push("friends")));

        assertThat(districtsOf(Role.CHILDRENS_SERVICES)).containsExactlyInAnyOrder("Harbour", "Moor");
        assertThat(districtsOf(Role.POLICE)).containsExactly("Moor");
        Viewer moor = new Viewer("cas", Role.CHILDRENS_SERVICES, Set.of(SmallCounty.MOOR), null, Purpose.FOLLOW_UP);
        assertThat(interviews.count(moor, ALL, EpisodeDay.WENT_MISSING).children())
                .isEqualTo(2);
        assertThat(interviews.list(moor, ALL, EpisodeDay.WENT_MISSING, 10))
                .allSatisfy(row -> assertThat(accounts.open(moor, row.child())).isPresent());
    }

    private List<String> districtsOf(Role role) {
        return interviews
                .list(new Viewer("cas", role, Set.of(SmallCounty.MOOR), null, null), ALL, EpisodeDay.WENT_MISSING, 10)
                .stream()
                .flatMap(row -> row.districts().stream())
                .toList();
    }

    @Test
    void childrens_services_read_what_they_were_allowed_and_no_text_of_another_service() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .disclosed(
                                push("friends").onlyFor("POLICE").saying("for the police"),
                                push("bullying").onlyFor("CHILDRENS_SERVICES").saying("for children's services"),
                                push("family_conflict").objected().saying("for nobody")));
        database.run(
                "set session_replication_role = replica; update homeward.interview_version set harm_answer = 'TOLD'");
        Viewer coordinator = Viewer.of("cas", Role.CHILDRENS_SERVICES).forPurpose(Purpose.FOLLOW_UP);

        Account account = accounts.open(coordinator, onlyChild()).orElseThrow();

        assertThat(account.interviews().getFirst().statements())
                .extracting(statement -> statement.statement().words())
                .containsExactly("for children's services");
        assertThat(account.interviews().getFirst().harm()).isNull();
        assertThat(account.interviews().getFirst().answers()).isEmpty();
        assertThat(identities.find(coordinator, onlyChild())).isPresent();
    }

    @Test
    void an_interviewer_reads_by_authorship_and_without_a_provider_nothing() {
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(push("friends")));
        Viewer nobodys = Viewer.of("new", Role.INTERVIEWER).forPurpose(Purpose.FOLLOW_UP);

        assertThat(accounts.open(nobodys, onlyChild())).isEmpty();
        assertThat(interviews.list(nobodys, ALL, EpisodeDay.WENT_MISSING, 10)).isEmpty();
        assertThat(interviews.count(nobodys, ALL, EpisodeDay.WENT_MISSING).interviews())
                .isZero();
        assertThat(accounts.open(INTERVIEWER, onlyChild())).isPresent();
    }

    @Test
    void a_reference_on_older_paper_still_finds_its_child() {
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(push("friends")));
        database.run("update homeward.child_key set former_reference = 'C-0412'");

        assertThat(accounts.find(POLICE, "C-0412")).contains(onlyChild());
    }

    /** That a child told of harm shows that there is such a statement, whoever may read it. */
    @Test
    void what_an_interview_found_is_read_by_the_service_that_held_it_and_shows_nobody_a_statement_kept_from_them() {
        Accounts.store(
                database,
                aChild().missingFrom("Harbour")
                        .disclosed(harm("assault").objected().saying("unsaid"), push("friends")));
        database.run("insert into homeward.interview_topic_version (interview_id, topic, answer, recorded_in)"
                + " select id, 'HURT', 'YES', recorded_in from homeward.interview_version on conflict do nothing;"
                + " set session_replication_role = replica; update homeward.interview_version set harm_answer = 'TOLD';"
                + " update homeward.interview_topic_version set answer = 'YES' where topic = 'HURT'");

        Account.Interview own = accounts.open(INTERVIEWER, onlyChild())
                .orElseThrow()
                .interviews()
                .getFirst();
        Account.Interview others =
                accounts.open(POLICE, onlyChild()).orElseThrow().interviews().getFirst();

        assertThat(own.harm()).isEqualTo(HarmAnswer.TOLD);
        assertThat(own.answers()).containsEntry(Topic.HURT, TopicAnswer.YES);
        assertThat(others.harm()).isNull();
        assertThat(others.answers()).isEmpty();
        assertThat(others.explored()).isEqualTo(own.explored()).contains(Topic.HURT);
    }

    @Test
    void out_of_area_out_of_provider_in_conflict_and_absent_are_answered_alike() {
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(push("bullying")));
        ChildId child = onlyChild();
        Viewer elsewhere = new Viewer("far", Role.POLICE, Set.of(SmallCounty.MOOR), null, Purpose.INVESTIGATION);
        Viewer other = new Viewer("bea", Role.INTERVIEWER, Set.of(), "beacon", Purpose.FOLLOW_UP);
        database.run("insert into homeward.staff_conflict select 'pol', id, recorded_in from homeward.child_key");

        assertThat(accounts.open(elsewhere, child)).isEmpty();
        assertThat(accounts.open(other, child)).isEmpty();
        assertThat(accounts.open(POLICE, child)).isEmpty();
        assertThat(accounts.open(INTERVIEWER, ChildId.random())).isEmpty();
        assertThat(identities.find(elsewhere, child)).isEmpty();
        assertThat(identities.find(POLICE, child)).isEmpty();
        assertThat(interviews.list(elsewhere, ALL, EpisodeDay.WENT_MISSING, 10)).isEmpty();
        assertThat(interviews.list(other, ALL, EpisodeDay.WENT_MISSING, 10)).isEmpty();
        assertThat(interviews.list(POLICE, ALL, EpisodeDay.WENT_MISSING, 10)).isEmpty();
    }

    @Test
    void without_a_purpose_nothing_is_opened() {
        assertThatThrownBy(() -> accounts.open(Viewer.of("pol", Role.POLICE), ChildId.random()))
                .isInstanceOf(PurposeRequired.class);
        assertThatThrownBy(() -> identities.find(Viewer.of("pol", Role.POLICE), ChildId.random()))
                .isInstanceOf(PurposeRequired.class);
    }

    @Test
    void opening_is_audited_with_its_purpose_before_anything_is_returned() throws SQLException {
        Accounts.store(database, aChild().missingFrom("Harbour").disclosed(push("bullying")));
        ChildId child = onlyChild();
        database.run("revoke insert on homeward.audit from homeward_app");
        try {
            assertThatThrownBy(() -> accounts.open(POLICE, child)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> identities.find(POLICE, child)).isInstanceOf(RuntimeException.class);
        } finally {
            database.run("grant insert on homeward.audit to homeward_app");
        }

        assertThat(accounts.open(POLICE, child)).isPresent();

        assertThat(audited("account")).containsExactly("pol POLICE INVESTIGATION " + child.value() + " 1");
        assertThat(accounts.open(POLICE, child).orElseThrow().earlierAccesses()).hasSize(1);
    }

    @Test
    void only_an_interviewer_childrens_services_or_a_police_officer_learns_the_name() {
        Accounts.store(
                database,
                aChild().named("Robin", "Example").missingFrom("Harbour").disclosed(push("bullying")));
        ChildId child = onlyChild();

        ChildIdentity identity = identities.find(POLICE, child).orElseThrow();

        assertThat(identity.name().givenName()).isEqualTo("Robin");
        assertThat(identity.toString()).doesNotContain("Robin").doesNotContain("2011");
        assertThat(identities.find(INTERVIEWER, child)).isPresent();
        assertThat(identities.find(Viewer.of("ana", Role.ANALYST).forPurpose(Purpose.DATA_QUALITY), child))
                .isEmpty();
    }

    private ChildId onlyChild() {
        return interviews
                .list(Viewer.of("fixture", Role.CHILDRENS_SERVICES), ALL, EpisodeDay.WENT_MISSING, 1)
                .getFirst()
                .child();
    }

    private List<String> audited(String what) {
        return database.listAsSuperuser(
                "select user_name || ' ' || role || ' ' || purpose || ' ' || subject || ' ' || rows from homeward.audit"
                        + " where room = 'interviews' and what = ? order by number",
                what);
    }
}
