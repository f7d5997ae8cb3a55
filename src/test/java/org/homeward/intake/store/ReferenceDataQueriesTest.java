package org.homeward.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.SmallCounty.SENDER;

import org.homeward.access.Viewer;
import org.homeward.intake.ValidSet;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.FileSet;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReferenceDataQueriesTest {

    @Test
    void only_what_is_stored_of_the_children_whom_a_set_names_is_read(TestDatabase database) {
        IntakeFixtures.withSmallCounty(database).intake().load(SENDER, new ValidSet("named").files());

        ReferenceData ofStatement = of(
                database,
                "statements.csv",
                "statement_key,interview_key,kind,said_by,words,child_view,audiences",
                "S1,,,,,,");
        assertThat(ofStatement.children().keySet()).containsExactly("K1");
        assertThat(ofStatement.episodes().keySet())
                .as("all of the child: an episode may overlap with any of them")
                .containsExactlyInAnyOrder("E1", "E2");
        assertThat(ofStatement.interviews().keySet()).containsExactly("I1");
        assertThat(ofStatement.statements().keySet()).containsExactlyInAnyOrder("S1", "S2", "S3");
        assertThat(ofStatement.persons()).isEmpty();

        ReferenceData ofEpisode =
                of(database, "episodes.csv", "episode_key,child_key,kind,started,missing_from,district", "E3,,,,,");
        assertThat(ofEpisode.children().keySet()).containsExactly("K2");
        assertThat(ofEpisode.episodes().keySet()).containsExactly("E3");
        assertThat(ofEpisode.statements()).isEmpty();

        assertThat(of(database, "persons.csv", "person_key", "P1").persons().keySet())
                .containsExactly("P1");
    }

    private static ReferenceData of(TestDatabase database, String file, String heads, String row) {
        ParsedSet parsed = ParsedSet.of(FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1,named,2026-01-14T06:00:00Z")
                .with(file, heads, row));
        return database.database()
                .writeUnversioned(
                        Viewer.system("intake"),
                        dsl -> ReferenceDataQueries.of(
                                dsl,
                                parsed,
                                BirthQueries.decrypt(SENDER, database.database(), parsed),
                                database.database().encryptor()));
    }
}
