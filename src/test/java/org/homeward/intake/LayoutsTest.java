package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.homeward.support.SmallCounty.SENDER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.homeward.intake.check.Layout;
import org.homeward.intake.check.Layouts;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files in the layouts that services have: they become the same records as the disclosure format, and say where each came from. */
@DatabaseTest
class LayoutsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London"));
    private static final Path RETURN = Path.of("../shared/data/ssda903_fake");

    private final TestDatabase database;
    private final IntakeFixtures intake;

    LayoutsTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.to(database, CLOCK);
    }

    @BeforeEach
    void an_empty_county() {
        database.truncate();
        intake.reference().load(SENDER, SmallCounty.reference());
    }

    @Test
    void a_statutory_return_becomes_children_and_episodes() {
        ImportResult result = intake.intake()
                .load(
                        SENDER,
                        statutory(
                                "900001,04/05/2005,M,02/03/2017,03/03/2017",
                                "900001,04/05/2005,A,10/03/2017,10/03/2017",
                                "900002,01/09/2006,M,28/03/2017,"));

        assertThat(result.rejected()).isEmpty();
        assertThat(result.files())
                .extracting(ImportResult.FileCount::file, ImportResult.FileCount::added)
                .containsExactly(tuple("header.csv", 2), tuple("missing.csv", 3));
        assertThat(stored("select kind, started_precision, ended_at is null from homeward.episode_version"))
                .containsExactlyInAnyOrder("MISSING|DATE|f", "AWAY|DATE|f", "MISSING|DATE|t");
        assertThat(stored("select sex, ethnicity_code from homeward.child_version"))
                .containsExactlyInAnyOrder("FEMALE|WBRI", "MALE|ABAN");
        assertThat(stored("select given_name is null, date_of_birth is null from encrypted.child_identity"))
                .containsExactly("t|f", "t|f");
    }

    @Test
    void children_who_were_never_away_are_not_stored() {
        ImportResult result = intake.intake().load(SENDER, statutory("900001,04/05/2005,M,02/03/2017,03/03/2017"));

        assertThat(stored("select 1 from homeward.child_version")).hasSize(1);
        assertThat(result.notices())
                .extracting(RowNotice::file, each -> each.problem().error())
                .contains(tuple("header.csv", ImportError.LAYOUT_CHILDREN_LEFT_OUT));
    }

    /** The sender reads the message beside the file, which has no column started. */
    @Test
    void what_is_wrong_is_told_in_the_words_of_the_sender() {
        ImportResult result = intake.intake()
                .load(
                        SENDER,
                        statutory(
                                "900001,04/05/2005,X,02/03/2017,03/03/2017",
                                "900001,04/05/2005,M,31/11/2017,03/12/2017",
                                "900002,01/09/2006,M,28/03/2017,27/03/2017"));

        assertThat(result.rejected())
                .extracting(RejectedRow::file, RejectedRow::line, RejectedRow::column, RejectedRow::value)
                .containsExactly(
                        tuple("missing.csv", 2, "MISSING", "X"),
                        tuple("missing.csv", 3, "MIS_START", "31/11/2017"),
                        tuple("missing.csv", 4, "MIS_END", "27/03/2017"));
    }

    /** Rules 570, 571 and 576 of the validator of the return. */
    @Test
    void an_episode_belongs_to_its_collection_year() {
        intake.intake().load(SENDER, statutory("900002,01/09/2006,M,28/03/2017,"));

        ImportResult result = intake.intake()
                .load(
                        SENDER,
                        statutory(
                                "900001,04/05/2005,M,02/04/2017,03/04/2017",
                                "900001,04/05/2005,M,02/03/2017,03/04/2017"));

        assertThat(result.rejected())
                .extracting(RejectedRow::column, each -> each.problem().error())
                .containsExactly(
                        tuple("MIS_START", ImportError.EPISODE_AFTER_YEAR),
                        tuple("MIS_END", ImportError.EPISODE_OUTSIDE_YEAR),
                        tuple("MIS_END", ImportError.EPISODE_OUTSIDE_YEAR));
        assertThat(result.notices())
                .extracting(each -> each.problem().error())
                .contains(ImportError.EPISODES_STILL_OPEN);
    }

    @Test
    void the_same_return_again_changes_nothing() {
        FileSet files = statutory("900001,04/05/2005,M,02/03/2017,03/03/2017");
        intake.intake().load(SENDER, files);

        ImportResult again = intake.intake().load(SENDER, files);

        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.batch()).isNull();
    }

    @Test
    void a_record_names_the_file_and_the_line_that_it_came_from() {
        intake.intake()
                .load(
                        SENDER,
                        statutory("900002,01/09/2006,M,28/03/2017,", "900001,04/05/2005,M,02/03/2017,03/03/2017"));

        assertThat(stored("""
                        select name, line from homeward.episode_version
                        join homeward.import_file on import_file.id = file_id order by line""")).containsExactly("missing.csv|2", "missing.csv|3");
    }

    @Test
    void without_a_manifest_a_return_is_recognised_and_asks_for_its_source() {
        FileSet files = FileSet.empty()
                .with(
                        "absences.csv",
                        "CHILD,DOB,MISSING,MIS_START,MIS_END",
                        "900001,04/05/2005,M,02/03/2017,03/03/2017");

        assertThat(Layouts.recognise(files)).map(Layout::name).contains("ssda903");
        assertThatThrownBy(() -> intake.intake().load(SENDER, files))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("layout ssda903");
    }

    @Test
    void a_layout_that_is_too_long_to_be_kept_is_refused_in_words() {
        String[] lines = new String[6_001];
        lines[0] = "from_table,from_column,from_value,to_table,to_column,to_value";
        for (int line = 1; line < lines.length; line++) {
            lines[line] = "table,Outcome,value " + line + ",episodes,kind,missing";
        }
        FileSet files = FileSet.empty()
                .with("manifest.csv", "format,source_system,district", "own-layout,field,E07990001")
                .with("layout.csv", lines)
                .with("table.csv", "Outcome", "value 1");

        assertThatThrownBy(() -> intake.intake().load(SENDER, files))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("the limit is 200,000");
    }

    /** Rules 575, 577, 578, 580 and 581 of the validator, which compare two tables: the row is stored, and the sender is told. */
    @Test
    void episodes_are_compared_with_the_time_in_care() {
        ImportResult result = intake.intake()
                .load(
                        SENDER,
                        manifest("2017")
                                .with(
                                        "missing.csv",
                                        "CHILD,DOB,MISSING,MIS_START,MIS_END",
                                        "1,04/05/2005,M,02/06/2016,",
                                        "2,04/05/2005,M,02/06/2016,",
                                        "3,04/05/2005,M,02/09/2016,03/09/2016",
                                        "4,01/08/1998,M,20/07/2016,01/08/2016",
                                        "5,04/05/2005,M,02/04/2016,03/04/2016",
                                        "6,04/05/2005,M,02/06/2016,03/06/2016",
                                        "7,01/08/1998,M,20/07/2016,01/08/2016",
                                        "8,04/05/2005,M,02/09/2016,",
                                        "9,04/05/2005,M,02/09/2016,03/09/2016")
                                .with(
                                        "episodes.csv",
                                        "CHILD,DECOM,RNE,DEC,REC",
                                        "1,01/05/2016,S,01/07/2016,X1",
                                        "1,01/07/2016,P,,",
                                        "2,01/05/2016,S,01/07/2016,E4",
                                        "3,01/05/2016,S,01/07/2016,E4",
                                        "4,01/05/2016,S,01/08/2016,E4",
                                        "5,01/05/2016,S,,",
                                        "6,01/05/2016,S,01/07/2016,E4",
                                        "7,01/05/2016,S,01/08/2016,E8",
                                        "8,01/05/2016,S,,",
                                        "9,31/02/2016,S,01/07/2016,E4",
                                        "10,01/05/2016,S,,"));

        assertThat(result.rejected()).isEmpty();
        assertThat(stored("select 1 from homeward.episode_version")).hasSize(9);
        assertThat(stored("select 1 from homeward.child_version"))
                .as("the tenth was never away")
                .hasSize(9);
        assertThat(result.notices())
                .filteredOn(each -> each.problem().error() != ImportError.RECORD_OF_LONG_AGO)
                .extracting(
                        RowNotice::file,
                        RowNotice::line,
                        RowNotice::column,
                        each -> each.problem().error())
                .containsExactlyInAnyOrder(
                        tuple("episodes.csv", 1, "", ImportError.LAYOUT_FILE_COMPARED),
                        tuple("missing.csv", 2, "MIS_END", ImportError.EPISODE_OPEN_AFTER_PLACEMENT),
                        tuple("missing.csv", 3, "MIS_END", ImportError.EPISODE_OPEN_AFTER_CARE),
                        tuple("missing.csv", 4, "MIS_START", ImportError.EPISODE_AFTER_CARE),
                        tuple("missing.csv", 5, "MIS_END", ImportError.EPISODE_UNTIL_ADULT),
                        tuple("missing.csv", 6, "MIS_START", ImportError.EPISODE_BEFORE_CARE));
    }

    /** The dataset says that an interview was offered and whether the child accepted, never when: no day is made up. */
    @Test
    void offers_of_the_standard_dataset_have_no_day() {
        ImportResult result = intake.intake()
                .load(
                        SENDER,
                        dataset(
                                "1,900001,02/03/2017,M,03/03/2017,Y,Y",
                                "2,900001,12/03/2017,M,13/03/2017,Y,N",
                                "3,900002,02/03/2017,Missing,03/03/2017,Y,NULL",
                                "4,900002,12/03/2017,A,13/03/2017,N,NA",
                                "5,900002,22/03/2017,M,23/03/2017,NULL,NULL",
                                "6,900002,25/03/2017,M,26/03/2017,,Y"));

        assertThat(result.rejected()).isEmpty();
        assertThat(stored("""
                        select offer_version.source_key, outcome, method, made_at is null, made_latest is null,
                        made_precision is null from homeward.offer_version order by 1"""))
                .containsExactly(
                        "1|ACCEPTED|NOT_RECORDED|t|t|t",
                        "2|NOT_ACCEPTED|NOT_RECORDED|t|t|t",
                        "3|NOT_RECORDED|NOT_RECORDED|t|t|t",
                        "6|ACCEPTED|NOT_RECORDED|t|t|t");
    }

    @Test
    void an_interview_accepted_that_was_not_offered_is_asked_about() {
        ImportResult result = intake.intake().load(SENDER, dataset("1,900001,02/03/2017,M,03/03/2017,N,Y"));

        assertThat(result.rejected())
                .extracting(
                        RejectedRow::column,
                        RejectedRow::value,
                        each -> each.problem().error())
                .containsExactly(tuple(
                        "miss_missing_rhi_offered + miss_missing_rhi_accepted",
                        "N Y",
                        ImportError.LAYOUT_VALUE_UNKNOWN));
    }

    private static FileSet dataset(String... missing) {
        String[] lines = new String[missing.length + 1];
        lines[0] = "miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_type,"
                + "miss_missing_episode_end_date,miss_missing_rhi_offered,miss_missing_rhi_accepted";
        System.arraycopy(missing, 0, lines, 1, missing.length);
        return FileSet.empty()
                .with("manifest.csv", "format,source_system,district,missing_from", "ssd-missing,field,E07990001,care")
                .with("ssd_missing.csv", lines);
    }

    @Test
    void the_whole_return_of_an_authority_is_read() throws IOException {
        assumeThat(RETURN).as("public data beside the checkout").exists();
        FileSet files = manifest("2018");
        for (String name : List.of("header.csv", "missing.csv", "episodes.csv", "oc2.csv", "reviews.csv")) {
            files = files.with(name, Files.readAllBytes(RETURN.resolve(name)));
        }

        ImportResult result = intake.intake().load(SENDER, files);

        assertThat(result.rejected())
                .as("one child is away and missing at once")
                .extracting(RejectedRow::value, each -> each.problem().error())
                .containsExactly(tuple("02/11/2017", ImportError.EPISODE_OVERLAPS_LINE));
        assertThat(stored("select 1 from homeward.episode_version")).hasSize(42);
        assertThat(stored("select 1 from homeward.child_version")).hasSize(39);
        assertThat(result.notices())
                .extracting(RowNotice::file, each -> each.problem().error())
                .contains(
                        tuple("header.csv", ImportError.LAYOUT_CHILDREN_LEFT_OUT),
                        tuple("reviews.csv", ImportError.LAYOUT_FILE_NOT_READ));
    }

    private List<String> stored(String query) {
        return database.listAsSuperuser("select concat_ws('|', "
                + query.strip().substring("select ".length()).replaceFirst(" from", ") from"));
    }

    private static FileSet statutory(String... missing) {
        String[] lines = new String[missing.length + 1];
        lines[0] = "CHILD,DOB,MISSING,MIS_START,MIS_END";
        System.arraycopy(missing, 0, lines, 1, missing.length);
        return manifest("2017")
                .with(
                        "header.csv",
                        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
                        "900001,2,04/05/2005,WBRI,A900000000001,,",
                        "900002,1,01/09/2006,ABAN,A900000000002,,")
                .with("missing.csv", lines);
    }

    private static FileSet manifest(String year) {
        return FileSet.empty()
                .with(
                        "manifest.csv",
                        "format,source_system,district,collection_year",
                        "ssda903,field,E07990001," + year);
    }
}
