package org.homeward.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.SmallCounty.SENDER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.intake.ValidSet;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** A strategy discussion with the police tells that the child told something, even where nobody may read what. */
@DatabaseTest
class WhatCameOfItTest {

    private static final Viewer POLICE = Viewer.of("pol", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
    private static final Viewer INTERVIEWER =
            new Viewer("lena", Role.INTERVIEWER, Set.of(), "lantern", Purpose.FOLLOW_UP);
    private static final List<String> TABLES = List.of(
            "interview_topic_version", "referral_version", "action_version", "feedback_version", "sharing_version");

    private final TestDatabase database;

    WhatCameOfItTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void it_is_for_the_service_that_recorded_it_and_for_who_may_read_something_of_that_interview() {
        Account withheld = open(POLICE, "withheld", "yes,objected,none,no");
        assertThat(withheld.actions()).isEmpty();
        assertThat(withheld.interviews()).singleElement().satisfies(interview -> {
            assertThat(interview.statements()).isEmpty();
            assertThat(interview.sharing()).isEmpty();
            assertThat(interview.feedback()).isEmpty();
            assertThat(interview.explored()).isEmpty();
        });
        Account own = open(INTERVIEWER, "withheld-own", "yes,objected,none,no");
        assertThat(own.actions()).hasSize(1);
        assertThat(own.interviews().getFirst().explored()).isNotEmpty();
        Account told = open(POLICE, "told", "yes,agreed,police,no");
        assertThat(told.actions()).hasSize(1);
        assertThat(told.interviews().getFirst().sharing()).hasSize(1);
    }

    /** The second lock: injected SQL does not read it either. */
    @Test
    void row_security_holds_it_back_too() {
        open(POLICE, "rows", "yes,objected,none,no");
        for (String table : TABLES) {
            assertThat(rows(POLICE, table)).as(table).isZero();
            assertThat(rows(INTERVIEWER, table)).as(table).isPositive();
        }
    }

    private int rows(Viewer viewer, String table) {
        return database.database()
                .writeUnversioned(
                        viewer,
                        dsl -> dsl.fetch(
                                        "select 1 from homeward." + table + " t"
                                                + " where t.interview_id in (select id from homeward.interview_key where source_system = 'rows')")
                                .size());
    }

    private Account open(Viewer viewer, String source, String handling) {
        ValidSet set = new ValidSet(source)
                .line("statements.csv", 2, "S1,I1,place,child,Not to be told,yes,objected,none,no")
                .line("statements.csv", 4, "S3,I1,person,child,Red hurt me," + handling)
                .line("actions.csv", 2, "A1,I1,police,strategy discussion,20/03/2025,19/03/2025,done,About Red")
                .line("sharing.csv", 2, "H1,I1,,police,13/03/2025,investigation,acted on");
        assertThat(IntakeFixtures.withSmallCounty(database)
                        .intake()
                        .load(SENDER, set.files())
                        .rejected())
                .isEmpty();
        ChildId child = new ChildId(UUID.fromString(database.queryAsSuperuser(
                "select public_id from homeward.child_key where source_key = 'K1' and source_system = '" + source
                        + "'")));
        return new AccountQueries(database.database()).open(viewer, child).orElseThrow();
    }
}
