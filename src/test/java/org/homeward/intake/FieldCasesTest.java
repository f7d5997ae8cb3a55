package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.support.SmallCounty.SENDER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageCount;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.homeward.intake.read.Workbooks;
import org.homeward.intake.store.ImportResult;
import org.homeward.people.PeopleFixtures;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlacesFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.InEachTimeZone;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Small files after public reports of what went wrong with other tools of this field, through the intake to the figures. */
@InEachTimeZone
@DatabaseTest
class FieldCasesTest {

    private static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London"));

    private final TestDatabase database;
    private final IntakeFixtures intake;

    FieldCasesTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.to(database, CLOCK);
    }

    @BeforeEach
    void an_empty_county() {
        database.truncate();
        intake.reference().load(SENDER, SmallCounty.reference());
    }

    @Test
    void seventy_two_hours_are_elapsed_hours_at_both_clock_changes() {
        load(set().with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E1,K1,missing,24/03/2017 20:00,25/03/2017 10:00,home,E07990001,medium,lantern",
                        "E2,K2,missing,24/03/2017 20:00,25/03/2017 10:00,home,E07990001,medium,lantern",
                        "E3,K1,missing,27/10/2017 20:00,28/10/2017 10:00,home,E07990001,medium,lantern",
                        "E4,K2,missing,27/10/2017 20:00,28/10/2017 10:00,home,E07990001,medium,lantern")
                .with(
                        "interviews.csv",
                        "interview_key,child_key,episode_keys,provider,interviewer,held",
                        "I1,K1,E1,lantern,W,28/03/2017 10:45",
                        "I2,K2,E2,lantern,W,28/03/2017 11:15",
                        "I3,K1,E3,lantern,W,31/10/2017 08:45",
                        "I4,K2,E4,lantern,W,31/10/2017 09:15"));

        assertThat(coverage("2017-03-25", "2017-03-25").in72h()).isEqualTo(Count.of(1));
        assertThat(coverage("2017-10-28", "2017-10-28").in72h()).isEqualTo(Count.of(1));
    }

    @Test
    void what_systems_write_for_nothing_is_nothing() {
        ImportResult result = load(
                set("K1,Ada,Example,04/05/2005,female,NULL,N/A", "K2,Ben,Null,01/09/2005,male,,")
                        .with(
                                "episodes.csv",
                                "episode_key,child_key,kind,started,ended,missing_from,district,ward,risk,provider,note,interview_not_required",
                                "E1,K1,missing,02/05/2017 22:40,03/05/2017 06:10,home,E07990001,E05990001,medium,lantern,NULL,NULL",
                                "E2,K2,missing,02/05/2017 22:40,03/05/2017 06:10,home,E07990001,E05990001,medium,lantern,,N/A"));

        assertThat(result.rejected()).isEmpty();
        assertThat(toldOf(result))
                .extracting(RowNotice::line, RowNotice::column)
                .containsExactly(tuple(3, "family_name"));
        CoverageCount may = coverage("2017-05-01", "2017-05-31");
        assertThat(may.returned()).isEqualTo(Count.of(2));
        assertThat(may.offered()).isEqualTo(Count.ZERO);
        assertThat(
                        database.queryAsSuperuser(
                                "select count(*) from encrypted.child_identity where known_as is not null or home_address is not null"))
                .isEqualTo("0");
    }

    @Test
    void an_interview_that_is_required_after_all_is_not_left_out() {
        load(set().with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider,interview_not_required",
                        "E1,K1,missing,02/05/2017,03/05/2017,home,E07990001,medium,lantern,No",
                        "E2,K2,missing,02/05/2017,03/05/2017,home,E07990001,medium,lantern,moved away"));

        assertThat(coverage("2017-05-01", "2017-05-31").returned()).isEqualTo(Count.of(1));
    }

    @Test
    void one_episode_under_two_keys_counts_once_and_is_told_about() {
        FileSet twice = set().with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E1,K1,missing,02/06/2017,03/06/2017,care,E07990001,medium,lantern",
                        "E2,K1,missing,02/06/2017,03/06/2017,care,E07990001,medium,lantern",
                        "E3,K2,away,05/06/2017,05/06/2017,care,E07990001,medium,lantern",
                        "E4,K2,away,05/06/2017,05/06/2017,care,E07990001,medium,lantern",
                        "E5,K2,missing,05/06/2017,05/06/2017,care,E07990001,medium,lantern");
        ImportResult result = load(twice);

        assertThat(result.rejected())
                .extracting(RejectedRow::line, row -> row.problem().error())
                .containsExactly(
                        tuple(3, ImportError.EPISODE_DUPLICATE_LINE), tuple(5, ImportError.EPISODE_DUPLICATE_LINE));
        CoverageCount june = coverage("2017-06-01", "2017-06-30");
        assertThat(june.children()).isEqualTo(Count.of(2));
        assertThat(june.returned()).isEqualTo(Count.of(3));

        ImportResult later = load(set().with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E9,K1,missing,02/06/2017,03/06/2017,care,E07990001,medium,lantern"));
        assertThat(later.rejected())
                .extracting(row -> row.problem().error())
                .containsExactly(ImportError.EPISODE_DUPLICATE_STORED);
        assertThat(load(twice).rejected()).as("the same set again").hasSize(2);
        assertThat(coverage("2017-06-01", "2017-06-30").returned()).isEqualTo(Count.of(3));
    }

    /** No day is made up for an offer; an empty cell is more often forgotten than meant. */
    @Test
    void an_offer_without_a_day_counts_as_offered_where_the_sender_says_so() {
        ImportResult result = load(set().with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E1,K1,missing,02/03/2017,03/03/2017,home,E07990001,medium,lantern",
                        "E2,K2,missing,02/03/2017,03/03/2017,home,E07990001,medium,lantern")
                .with(
                        "offers.csv",
                        "offer_key,episode_key,made,method,outcome",
                        "O1,E1,not recorded,phone,not accepted",
                        "O2,E2,,phone,accepted"));

        assertThat(result.rejected())
                .extracting(RejectedRow::line, each -> each.problem().error())
                .containsExactly(tuple(3, ImportError.CELL_EMPTY));
        CoverageCount march = coverage("2017-03-01", "2017-03-31");
        assertThat(march.returned()).isEqualTo(Count.of(2));
        assertThat(march.offered()).isEqualTo(Count.of(1));
        assertThat(march.accepted()).isEqualTo(Count.ZERO);
    }

    /** Codes of the return that no source explains are known by their code. */
    @Test
    void every_placement_code_of_the_return_is_known() {
        List<String> lines = new ArrayList<>();
        lines.add("episode_key,child_key,kind,started,ended,missing_from,district,risk,provider,placement_type");
        for (String code : List.of("K3", "A3", "A4", "A5", "A6", "P3", "Z11", "Z12", "Z13", "Z14")) {
            String month = String.format("%02d/2017", lines.size());
            lines.add(
                    "E" + code + ",K1,missing,02/" + month + ",03/" + month + ",care,E07990001,medium,lantern," + code);
        }

        ImportResult result = load(set().with("episodes.csv", lines.toArray(String[]::new)));

        assertThat(result.rejected()).isEmpty();
        assertThat(database.listAsSuperuser("select placement_type.code || ' ' || name from homeward.episode_version"
                        + " join homeward.placement_type on code = placement_type order by 1"))
                .hasSize(10)
                .contains(
                        "A3 Placed for adoption, with consent, with foster carer",
                        "K3 Registered supported accommodation");
    }

    @Test
    void what_may_be_right_is_stored_and_told_about() {
        ImportResult result = load(set().with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E1,K1,missing,02/03/2017 00:00,03/03/2017 00:00,home,E07990001,medium,lantern",
                        "E2,K2,missing,02/03/2017 20:00,04/03/2017 12:00,home,E07990001,medium,lantern")
                .with(
                        "interviews.csv",
                        "interview_key,child_key,episode_keys,provider,interviewer,held",
                        "I2,K2,E2,lantern,W,03/03/2017"));

        assertThat(result.rejected()).isEmpty();
        assertThat(toldOf(result))
                .extracting(RowNotice::file, notice -> notice.problem().error())
                .containsExactly(
                        tuple("episodes.csv", ImportError.EPISODE_MIDNIGHT_TO_MIDNIGHT),
                        tuple("interviews.csv", ImportError.INTERVIEW_BEFORE_RETURN));
        assertThat(coverage("2017-03-01", "2017-03-31").done()).isEqualTo(Count.ZERO);
    }

    @Test
    void an_interview_before_the_episode_is_rejected() {
        ImportResult result = load(set().with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E1,K1,missing,02/03/2017 20:00,03/03/2017 12:00,home,E07990001,medium,lantern")
                .with(
                        "interviews.csv",
                        "interview_key,child_key,episode_keys,provider,interviewer,held",
                        "I1,K1,E1,lantern,W,01/03/2017"));

        assertThat(result.rejected())
                .extracting(row -> row.problem().error())
                .containsExactly(ImportError.INTERVIEW_BEFORE_EPISODE);
    }

    @Test
    void times_are_read_as_case_systems_write_them() {
        ImportResult result = load(set(
                        "K1,Ada,Example,04/05/2005,female,,",
                        "K2,Ben,Example,04/05/2005,male,,",
                        "K3,Cyd,Example,04/05/2005,male,,",
                        "K4,Dee,Example,04/05/2005,female,,",
                        "K5,Eve,Example,04/05/2005,female,,")
                .with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E1,K1,missing,2017-03-02 22:40:00.000,2017-03-03 06:10:00,home,E07990001,medium,lantern",
                        "E2,K2,missing,02/03/2017 22:40:00,03/03/2017 06:10:00,home,E07990001,medium,lantern",
                        "E3,K3,missing,2017-07-02T22:40:00+01:00,2017-07-03T05:10:00Z,home,E07990001,medium,lantern",
                        "E4,K4,missing,02/03/2017 24:00,03/03/2017 06:10,home,E07990001,medium,lantern",
                        "E5,K5,missing,02/03/2017 00:00,03/03/2017 00:00,home,E07990001,medium,lantern"));

        assertThat(result.rejected()).isEmpty();
        assertThat(toldOf(result))
                .extracting(RowNotice::line, notice -> notice.problem().error())
                .containsExactly(tuple(6, ImportError.EPISODE_MIDNIGHT_TO_MIDNIGHT));
        assertThat(database.listAsSuperuser("select to_char(started_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')"
                        + " from homeward.episode_version order by id"))
                .containsExactly(
                        "2017-03-02 22:40",
                        "2017-03-02 22:40",
                        "2017-07-02 21:40",
                        "2017-03-03 00:00",
                        "2017-03-02 00:00");
    }

    /** Blanks that cannot be seen, rows and columns that are not there, and other separators. */
    @Test
    void what_spreadsheets_leave_behind_changes_nothing() {
        String children = "child_key,given_name,family_name,date_of_birth,sex\nK1,Ada,Example,04/05/2005,female\n"
                + "K2,Ben,Example,04/05/2005,male\n";
        String episodes = "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider\n"
                + "E1,K1,missing,02/03/2017 22:40,03/03/2017 06:10,home,E07990001,medium,lantern\n";
        assertWhole("fc17a", children, episodes.replace(",started", ",\u00A0started\u00A0"));
        assertWhole("fc17b", children, episodes.replace("K1", "K1\u00A0").replace("home", "home\u00A0"));
        assertWhole("fc19a", children + ",,,,\n,,,,\n", episodes + ",,,,,,,,\n , , , , , , , , \n");
        assertWhole("fc19b", children.replace("\n", ",,\n"), episodes);
        assertWhole("fc20a", children.replace(',', ';'), episodes.replace(',', ';'));
        assertWhole("fc20b", "sep=,\n" + children, "sep=,\n" + episodes);
    }

    private void assertWhole(String sender, String children, String episodes) {
        ImportResult result = load(FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1," + sender + ",2026-11-20T06:00:00Z")
                .with("children.csv", children.getBytes(StandardCharsets.UTF_8))
                .with("episodes.csv", episodes.getBytes(StandardCharsets.UTF_8)));
        assertThat(result.rejected()).as(sender).isEmpty();
        assertThat(toldOf(result)).as(sender).isEmpty();
        assertThat(result.added()).as(sender).isEqualTo(3);
    }

    @Test
    void a_workbook_is_stored_like_its_tables_and_says_which_file_it_was() {
        byte[] workbook = Workbooks.xlsxOf(
                        "<sheet name=\"Manifest\" r:id=\"s1\"/><sheet name=\"Children\" r:id=\"s2\"/>"
                                + "<sheet name=\"Episodes\" r:id=\"s3\"/>")
                .sheet(
                        1,
                        Workbooks.row(1, "format", "source_system", "sent_at")
                                + Workbooks.row(2, "homeward-1", "workbook", "2026-11-20T06:00:00Z"))
                .sheet(
                        2,
                        Workbooks.row(1, "child_key", "given_name", "family_name", "date_of_birth", "sex")
                                + Workbooks.row(2, "K1", "Zoë", "Example", "04/05/2005", "female"))
                .sheet(
                        3,
                        Workbooks.row(1, "episode_key", "child_key", "kind", "started", "missing_from", "district")
                                + "<row r=\"2\">" + Workbooks.text("A2", "E1") + Workbooks.text("B2", "K1")
                                + Workbooks.text("C2", "missing") + Workbooks.number("D2", 2, "42796.9444444444")
                                + Workbooks.text("E2", "home") + Workbooks.text("F2", "E07990001") + "</row>")
                .bytes();
        FileSet set = FileSet.empty().with("set.xlsx", workbook);
        ImportResult result = load(set);

        assertThat(result.rejected()).isEmpty();
        assertThat(result.added()).isEqualTo(2);
        assertThat(
                        database.queryAsSuperuser(
                                "select to_char(started_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from homeward.episode_version"))
                .isEqualTo("2017-03-02 22:40");
        assertThat(database.listAsSuperuser("select distinct sha256 || ' ' || bytes from homeward.import_file"))
                .containsExactly(set.sha256("set.xlsx") + " " + workbook.length);
        assertThat(load(set).added()).as("the same set again").isZero();
    }

    @Test
    void numbers_that_a_spreadsheet_destroyed_are_told_about_and_never_keys() {
        ImportResult result = load(set(
                        "1.23457E+11,Ada,Example,04/05/2005,female,,",
                        "1.23457E+11,Ben,Example,04/05/2005,male,,",
                        "K3,Cyd,Example,04/05/2005,male,,")
                .with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E1,K3,missing,02/03/2017 22:40,03/03/2017 06:10,home,E07990001,medium,lantern")
                .with(
                        "interviews.csv",
                        "interview_key,child_key,episode_keys,provider,interviewer,held",
                        "I1,K3,E1,lantern,W,04/03/2017 10:00")
                .with(
                        "statements.csv",
                        "statement_key,interview_key,kind,said_by,words,child_view,audiences",
                        "S1,I1,person,child,He rang,agreed,police;partnership")
                .with("phones.csv", "statement_key,number", "S1,07700900123.0", "S1,7700900124"));

        assertThat(result.rejected())
                .extracting(
                        RejectedRow::line,
                        RejectedRow::column,
                        row -> row.problem().error())
                .containsExactly(
                        tuple(2, "child_key", ImportError.NUMBER_SHORTENED),
                        tuple(3, "child_key", ImportError.NUMBER_SHORTENED));
        assertThat(result.rejected().getFirst().remedy()).contains("Another value typed here would be another record");
        assertThat(toldOf(result))
                .extracting(
                        RowNotice::file,
                        RowNotice::line,
                        notice -> notice.problem().error())
                .containsExactly(
                        tuple("phones.csv", 1, ImportError.NUMBER_WITH_DECIMAL),
                        tuple("phones.csv", 3, ImportError.PHONE_WITHOUT_ZERO));
    }

    @Test
    void a_set_without_a_valid_row_says_so() {
        ImportResult result = load(set("K1,,,,", "K2,,,,"));

        assertThat(result.outcome()).isEqualTo(ImportResult.Outcome.NO_VALID_ROW);
    }

    @Test
    void a_place_falls_in_the_ward_of_today() {
        reference(ward("E05990061", "Old Quay", "2025-06-01", 500_100, 805_000, 900));
        // Smaller than the wards of the county, so only the one that it replaces ends.
        reference(ward("E05990069", "New Quay", "2026-05-07", 500_100, 805_000, 900));
        load(set("K1,Ada,Example,04/05/2011,female,,")
                .with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E1,K1,missing,02/06/2026 22:40,03/06/2026 06:10,home,E07990001,medium,lantern")
                .with(
                        "interviews.csv",
                        "interview_key,child_key,episode_keys,provider,interviewer,held",
                        "I1,K1,E1,lantern,W,04/06/2026 10:00")
                .with(
                        "statements.csv",
                        "statement_key,interview_key,kind,said_by,words,child_view,audiences",
                        "S1,I1,place,child,On the quay,agreed,police;partnership")
                .with(
                        "places.csv",
                        "statement_key,original_words,precision,role,category,easting,northing",
                        "S1,the quay,point,stayed,park,500500,805400"));

        assertThat(PlacesFixtures.queries(database)
                        .countByArea(ANALYST, during("2026-06-01", "2026-06-30"), AreaKind.WARD)
                        .areas())
                .extracting(PlaceCount::code)
                .contains("E05990069")
                .doesNotContain("E05990061");
        assertThat(database.listAsSuperuser(
                        "select code from homeward.area where ended_on = '2026-05-07' order by code"))
                .containsExactly("E05990061");
    }

    /** The ward review arrives after the disclosures: places of the ground, homes too, are counted in the new ward, and before in the old. */
    @Test
    void a_place_of_before_falls_in_the_ward_of_today_too() {
        load(set("K1,Ada,Example,04/05/2011,female,,")
                .with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                        "E1,K1,missing,02/06/2026 22:40,03/06/2026 06:10,home,E07990001,medium,lantern")
                .with(
                        "interviews.csv",
                        "interview_key,child_key,episode_keys,provider,interviewer,held",
                        "I1,K1,E1,lantern,W,04/06/2026 10:00")
                .with(
                        "statements.csv",
                        "statement_key,interview_key,kind,said_by,words,child_view,audiences",
                        "S1,I1,place,child,On the quay,agreed,police;partnership",
                        "S2,I1,place,child,At his,agreed,police;partnership",
                        "S3,I1,place,child,In town,agreed,police;partnership",
                        "S4,I1,place,child,On the heath,agreed,police;partnership")
                .with(
                        "places.csv",
                        "statement_key,original_words,precision,role,category,easting,northing",
                        "S1,the quay,point,stayed,park,500149.99,805050.01",
                        "S2,his,point,stayed,friend_home,500500,805400",
                        "S3,town,area,stayed,park,500500,805400",
                        "S4,the heath,point,stayed,park,506000,805000"));
        long before = Long.parseLong(database.queryAsSuperuser("select max(number) from homeward.change"));

        // Its corner is nearer to the place than the hundred metres to which its position is known in plain.
        reference(ward("E05990069", "New Quay", "2026-05-07", 500_149, 805_050, 900));

        assertThat(wardsOf("superseded_in is null"))
                .containsExactly("S1 E05990069", "S2 E05990069", "S3 -", "S4 E05990003");
        assertThat(wardsOf("recorded_in <= " + before))
                .containsExactly("S1 E05990001", "S2 E05990001", "S3 -", "S4 E05990003");
        assertThat(PlacesFixtures.queries(database)
                        .countByArea(ANALYST, during("2026-06-01", "2026-06-30"), AreaKind.WARD)
                        .areas())
                .extracting(PlaceCount::code)
                .contains("E05990069")
                .doesNotContain("E05990001");
        assertThat(database.queryAsSuperuser("select count(*) from encrypted.place_text"))
                .as("words stay")
                .isEqualTo("4");
    }

    private List<String> wardsOf(String version) {
        return database.listAsSuperuser(
                "select k.source_key || ' ' || coalesce(a.code, '-') from homeward.place_version p"
                        + " join homeward.statement_key k on k.id = p.statement_id left join homeward.area a on a.id = p.ward_id"
                        + " where p." + version + " order by 1");
    }

    /** Long words with dots, slashes and signs near the end of a line: every END mark is there for the words and for the place. */
    @Test
    void a_chronology_prints_every_last_word() {
        ward("E05990054");
        load(fieldCase(
                "E1,K1,missing,02/10/2019 22:40,03/10/2019 06:10,home,E07990001,E05990054,medium,lantern",
                "I1,K1,E1,lantern,W. Orker,04/10/2019 10:00",
                "My friend said He is on snapgram.example/add/red_van END1",
                "After that he told everybody else that He is on snapgram.example/add/red_van END2",
                "we met at www.eldermere.example/bus+station/platform-2 END3",
                "My friend said we met at www.eldermere.example/bus+station/platform-2 END4",
                "When we got there I saw that it was flat.3b.castle-heights.harbour END5",
                "the page maps.eldermere.example/@54.33997,1.65992 END6",
                "it cost 100,000.00+50%+20% END7",
                "After that he told everybody else that it cost 100,000.00+50%+20% END8"));

        String printed = chronology("E05990054", during("2019-10-02", "2019-10-02"));

        for (int i = 1; i <= 8; i++) {
            assertThat(printed.split("END" + i, -1)).as("END%d", i).hasSize(3);
        }
        assertThat(printed).contains("4 Oct 2019", "Lantern; writer W.");
    }

    @Test
    void an_interview_known_to_its_month_is_printed_as_its_month() {
        ward("E05990054");
        load(fieldCase(
                "E1,K1,missing,01/07/2019,02/07/2019,home,E07990001,E05990054,medium,lantern",
                "I1,K1,E1,lantern,W. Orker,07/2019",
                "By the dunes"));

        String printed = chronology("E05990054", during("2019-07-01", "2019-07-31"));

        assertThat(printed).contains("By the dunes").containsPattern("July? 2019 ");
        String statements = printed.substring(printed.indexOf("By the dunes") - 200, printed.indexOf("By the dunes"));
        assertThat(statements).doesNotContainPattern("\\b1 Jul");
    }

    /** The tables of a field case, as they are but for the codes of the small county. */
    private static FileSet fieldCase(String episode, String interview, String... words) {
        List<String> statements = new ArrayList<>(
                List.of("statement_key,interview_key,kind,said_by,words,child_view,audiences,verbatim,written_by"));
        List<String> places = new ArrayList<>(
                List.of("statement_key,original_words,precision,role,category,easting,northing,latitude,longitude"));
        for (int i = 1; i <= words.length; i++) {
            String text = '"' + words[i - 1] + '"';
            statements.add("S%d,I1,place,child,%s,agreed,police;childrens_services;partnership,%s,W."
                    .formatted(i, text, i % 2 == 1 ? "yes" : "no"));
            places.add("S%d,%s,point,stayed,park,500500,805400,,".formatted(i, text));
        }
        return set("K1,Ada,Example,04/05/2005,female,,")
                .with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,ward,risk,provider",
                        episode)
                .with("interviews.csv", "interview_key,child_key,episode_keys,provider,interviewer,held", interview)
                .with("statements.csv", statements.toArray(String[]::new))
                .with("places.csv", places.toArray(String[]::new));
    }

    private void ward(String code) {
        reference(ward(code, "Dunes", "2026-05-07", 500_100, 805_000, 900));
    }

    private String chronology(String ward, DisclosureFilter filter) {
        return PeopleFixtures.printedChronology(
                database, Viewer.of("pol", Role.POLICE).forPurpose(Purpose.SAFEGUARDING_REVIEW), filter, ward);
    }

    @Test
    void two_features_with_one_code_are_parts_of_one_area_or_are_refused_by_name() {
        reference(
                ward("E05990041", "Parted", "2025-05-01", 500_100, 801_000, 400),
                ward("E05990041", "Parted", "2025-05-01", 501_100, 801_000, 400));
        assertThat(database.queryAsSuperuser(
                        "select st_numgeometries(geom) from homeward.area where code = 'E05990041'"))
                .isEqualTo("2");

        refused(
                "feature 2 (E05990042) has the code of feature 1",
                ward("E05990042", "One", "2025-05-01", 500_100, 801_000, 400),
                ward("E05990042", "Two", "2025-05-01", 501_100, 801_000, 400));
        refused(
                "feature 2 (E05990043) has the code of feature 1",
                ward("E05990043", "Same", "2025-05-01", 500_100, 801_000, 400),
                ward("E05990043", "Same", "2025-05-01", 500_200, 801_000, 400));
    }

    @Test
    void a_ward_lies_in_its_district() {
        refused("lies outside E07990001", ward("E05990044", "Far", "2025-05-01", 300_000, 300_000, 400));
    }

    @Test
    void metres_are_not_degrees_and_a_byte_order_mark_is_no_text() {
        String metres = "{\"type\":\"FeatureCollection\",\"features\":["
                + ward("E05990045", "Metres", "2025-05-01", 500_100, 801_000, 400) + "]}";
        assertThatThrownBy(() -> intake.reference().load(SENDER, FileSet.empty().with("areas.geojson", metres)))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("not degrees")
                .hasMessageContaining("names no coordinate system");

        String marked = "\uFEFF" + collection(ward("E05990046", "Marked", "2025-05-01", 500_100, 801_000, 400));
        assertThat(intake.reference()
                        .load(SENDER, FileSet.empty().with("areas.geojson", marked))
                        .areas())
                .isEqualTo(1);
    }

    private ImportResult load(FileSet files) {
        return intake.intake().load(SENDER, files);
    }

    private void reference(String... features) {
        intake.reference().load(SENDER, FileSet.empty().with("areas.geojson", collection(features)));
    }

    private void refused(String message, String... features) {
        assertThatThrownBy(() -> reference(features))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining(message);
    }

    private CoverageCount coverage(String from, String to) {
        return CoverageFixtures.queries(database)
                .byDistrict(ANALYST, during(from, to))
                .whole();
    }

    private static DisclosureFilter during(String from, String to) {
        return DisclosureFilter.of(new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static FileSet set() {
        return set("K1,Ada,Example,04/05/2005,female,,", "K2,Ben,Example,04/05/2005,male,,");
    }

    private static FileSet set(String... children) {
        List<String> lines = new java.util.ArrayList<>(
                List.of("child_key,given_name,family_name,date_of_birth,sex,known_as,home_address"));
        lines.addAll(List.of(children));
        return FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1,field,2026-11-20T06:00:00Z")
                .with("children.csv", lines.toArray(String[]::new));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:27700\"}},\"features\":["
                + String.join(",", features) + "]}";
    }

    /** A square ward in the district Harbour. */
    private static String ward(String code, String name, String vintage, int west, int south, int side) {
        return """
                {"type":"Feature","properties":{"code":"%1$s","name":"%2$s","kind":"WARD","vintage":"%3$s","parent":"E07990001"},
                "geometry":{"type":"Polygon","coordinates":[[[%4$d,%5$d],[%6$d,%5$d],[%6$d,%7$d],[%4$d,%7$d],[%4$d,%5$d]]]}}""".formatted(code, name, vintage, west, south, west + side, south + side);
    }

    /** But not that the records of these cases are of long ago. */
    private static List<RowNotice> toldOf(ImportResult result) {
        return result.notices().stream()
                .filter(notice -> notice.problem().error() != ImportError.RECORD_OF_LONG_AGO)
                .toList();
    }
}
