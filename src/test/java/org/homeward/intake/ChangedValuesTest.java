package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.ChangedValue;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A preview says what would be another, and shows no sender what a child said or when a child was born. */
@DatabaseTest
class ChangedValuesTest {

    private static final String CHILD = "K1,Ada,Example,04/05/2010,female,WBRI";
    private static final String EPISODE =
            "E1,K1,missing,02/03/2025 22:40,03/03/2025 06:10,home,E07990001,E05990001,medium,lantern";
    private static final String STATEMENT = "S1,I1,place,child,We were at the pier,objected,none";
    private static final String PLACE = "S1,the old pier,point,stayed,waterfront,503100,805000";

    private final TestDatabase database;
    private final IntakeFixtures intake;

    ChangedValuesTest(TestDatabase database) {
        this.database = database;
        intake = IntakeFixtures.withSmallCounty(database);
    }

    @BeforeEach
    void a_stored_set() {
        assertThat(store(set(CHILD, EPISODE, STATEMENT, PLACE)).rejected()).isEmpty();
    }

    @Test
    void an_unchanged_set_changes_no_value() {
        assertThat(preview(set(CHILD, EPISODE, STATEMENT, PLACE)).values()).isEmpty();
    }

    @Test
    void old_and_new_stand_side_by_side_as_the_file_writes_them() {
        ImportResult result = preview(set(
                "K1,Ada,Example,04/05/2010,male,",
                "E1,K1,missing,02/03/2025,03/03/2025 07:00,home,E07990001,,high,lantern",
                STATEMENT,
                PLACE));

        assertThat(result.rejected()).isEmpty();
        assertThat(result.values())
                .extracting(
                        ChangedValue::file,
                        ChangedValue::line,
                        ChangedValue::column,
                        ChangedValue::before,
                        ChangedValue::now)
                .containsExactlyInAnyOrder(
                        tuple("children.csv", 2, "sex", "female", "male"),
                        tuple("children.csv", 2, "ethnicity", "WBRI", ""),
                        tuple("episodes.csv", 2, "started", "02/03/2025 22:40", "02/03/2025"),
                        tuple("episodes.csv", 2, "ended", "03/03/2025 06:10", "03/03/2025 07:00"),
                        tuple("episodes.csv", 2, "ward", "E05990001", ""),
                        tuple("episodes.csv", 2, "risk", "medium", "high"));
    }

    @Test
    void of_a_name_of_a_birth_and_of_what_was_said_it_says_only_that_they_differ() {
        ImportResult result = preview(set(
                "K1,Adele,Example,04/06/2010,female,WBRI",
                EPISODE,
                "S1,I1,place,child,We were at the station,objected,none",
                PLACE.replace("503100", "503900")));

        assertThat(result.rejected()).isEmpty();
        assertThat(result.values())
                .extracting(ChangedValue::file, ChangedValue::column)
                .contains(tuple("children.csv", "date_of_birth"), tuple("statements.csv", ""));
        assertThat(result.values())
                .allSatisfy(
                        value -> assertThat(value.before()).as(value.column()).isNull())
                .allSatisfy(value -> assertThat(value.now()).as(value.column()).isNull());
    }

    /** They may send what belongs to a child of another district, whom they do not read about. */
    @Test
    void a_sender_who_sees_some_districts_only_is_shown_no_value_of_before() {
        database.run("insert into homeward.source_system (source_system, senders, recorded_in)"
                + " select 'changes', array['one'], max(number) from homeward.change");
        Viewer ofOneDistrict = new Viewer("one", Role.ANALYST, Set.of("E07990001"), null, null);

        ImportResult result =
                intake.intake().preview(ofOneDistrict, set(CHILD.replace("female", "male"), EPISODE, STATEMENT, PLACE));

        assertThat(result.values()).singleElement().satisfies(value -> {
            assertThat(value.column()).isEqualTo("sex");
            assertThat(value.before()).isNull();
        });
    }

    @Test
    void a_large_set_shows_the_first_of_its_changes() {
        List<String> before = IntStream.range(0, ChangedValue.MOST + 50)
                .mapToObj(i -> "L%d,Ada,Example,04/05/2010,female,WBRI".formatted(i))
                .toList();
        store(children(before));

        ImportResult result = preview(children(
                before.stream().map(row -> row.replace("female", "male")).toList()));

        assertThat(result.changed()).isEqualTo(ChangedValue.MOST + 50);
        assertThat(result.values()).hasSize(ChangedValue.MOST);
    }

    private ImportResult store(FileSet files) {
        return intake.intake().load(SmallCounty.SENDER, files);
    }

    private ImportResult preview(FileSet files) {
        return intake.intake().preview(SmallCounty.SENDER, files);
    }

    private static FileSet children(List<String> rows) {
        return FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1,changes,2026-01-14T06:00:00Z")
                .with(
                        "children.csv",
                        Stream.concat(
                                        Stream.of("child_key,given_name,family_name,date_of_birth,sex,ethnicity"),
                                        rows.stream())
                                .toArray(String[]::new));
    }

    private static FileSet set(String child, String episode, String statement, String place) {
        return children(List.of(child))
                .with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,ward,risk,provider",
                        episode)
                .with(
                        "interviews.csv",
                        "interview_key,child_key,episode_keys,provider,interviewer,held",
                        "I1,K1,E1,lantern,A. Worker,04/03/2025 10:00")
                .with(
                        "statements.csv",
                        "statement_key,interview_key,kind,said_by,words,child_view,audiences",
                        statement)
                .with("places.csv", "statement_key,original_words,precision,role,category,easting,northing", place);
    }
}
