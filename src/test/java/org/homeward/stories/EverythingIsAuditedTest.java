package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.access.Authorisation;
import org.homeward.access.Purpose;
import org.homeward.access.PurposeRequired;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportFixtures;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.export.RoomExport;
import org.homeward.governance.ActionTextTest;
import org.homeward.intake.Intake;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.interviews.Account;
import org.homeward.interviews.AccountQueries;
import org.homeward.print.PrintedPages;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.print.catalogue.SheetCatalogue.PrintDenied;
import org.homeward.print.catalogue.SheetProvider;
import org.homeward.support.CountyTest;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the running application every read has exactly one audit entry, and nothing is shown that cannot be audited. */
@CountyTest
class EverythingIsAuditedTest {

    private static final Viewer POLICE = Viewer.of("police", Role.POLICE).forPurpose(Purpose.INVESTIGATION);
    private static final Recipient MEETING = Recipient.of(" Strategy\nmeeting ").orElseThrow();
    private static final DisclosureFilter ONE_DAY =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 4)));
    private static final String WHOLE_MAP = "&zoom=12&bbox=-8,49,3,61";

    private final TestApplication application;
    private long before;

    EverythingIsAuditedTest(TestApplication application) {
        this.application = application;
    }

    @BeforeEach
    void find_the_last_entry() {
        before = auditEntries("true", "number::text").stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    @Test
    void a_room_with_a_filter_has_one_entry_however_often_its_map_is_moved() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");

        assertThat(Visit.of(analyst, "places", "from=2025-01-02&to=2025-06-29").showsScreen())
                .isTrue();
        for (int pan = 0; pan < 3; pan++) {
            assertThat(analyst.get("map/places/cells?from=2025-01-02&to=2025-06-29" + WHOLE_MAP)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(Visit.of(analyst, "factors", "from=2025-01-02&to=2025-06-29").showsScreen())
                .isTrue();

        assertThat(entries("analyst", "2025-01-02..2025-06-29"))
                .containsExactly("FILTER_APPLIED places figures", "FILTER_APPLIED factors figures");
    }

    /** Each step of a player is a filter; played again, the browser does not even ask. */
    @Test
    void a_step_of_time_is_one_entry_its_density_none_and_a_drawn_area_is_named() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        for (int plays = 0; plays < 2; plays++) {
            for (String month : List.of("01", "02", "03")) {
                String filter = "from=2025-" + month + "-02&to=2025-" + month + "-27";
                assertThat(analyst.get("map/places/cells?" + filter + WHOLE_MAP).statusCode())
                        .isEqualTo(200);
                assertThat(analyst.get("map/places/density?" + filter).statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(analyst.get("map/places/cells?from=2025-01-02&to=2025-01-27&within=circle.5000.8000.15" + WHOLE_MAP)
                        .statusCode())
                .isEqualTo(200);

        for (String month : List.of("01", "02", "03")) {
            assertThat(entries("analyst", "2025-" + month + "-02..2025-" + month + "-27"))
                    .containsExactly("FILTER_APPLIED places figures");
        }
        assertThat(entries("analyst", "2025-01-02..2025-01-27 within=circle.5000.8000.15"))
                .containsExactly("FILTER_APPLIED places figures");
    }

    @Test
    void each_view_of_a_page_has_an_entry_of_its_own() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        String question = "from=2025-01-09&to=2025-06-17";

        for (int view = 0; view < 3; view++) {
            assertThat(Visit.of(analyst, "factors", question).showsScreen()).isTrue();
            assertThat(Visit.of(analyst, "coverage", question).showsScreen()).isTrue();
        }

        assertThat(entries("analyst", "2025-01-09..2025-06-17"))
                .hasSize(6)
                .containsOnly("FILTER_APPLIED factors figures", "FILTER_APPLIED coverage figures");
    }

    @Test
    void a_list_of_interviews_says_by_which_day_it_was_selected() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        String question = "from=2025-01-11&to=2025-06-13";

        assertThat(Visit.of(analyst, "interviews", question).showsScreen()).isTrue();
        assertThat(Visit.of(analyst, "interviews", question + "&" + EpisodeDay.PARAMETER + "=returned")
                        .showsScreen())
                .isTrue();

        assertThat(entries("analyst", "2025-01-11..2025-06-13"))
                .contains("RECORDS_LISTED interviews list", "RECORDS_LISTED interviews list by return");
    }

    @Test
    void a_cached_map_has_an_entry_for_each_user_who_sees_it() {
        String cells = "map/places/cells?from=2025-02-03&to=2025-05-28" + WHOLE_MAP;
        HttpUser police = HttpUser.signedIn(application, "police");
        HttpUser interviewer = HttpUser.signedIn(application, "interviewer");
        HttpUser coordinator = HttpUser.signedIn(application, "childrens-services");
        police.get(cells);
        interviewer.get(cells);
        coordinator.get(cells);
        police.get(cells);

        assertThat(entries("police", "2025-02-03..2025-05-28")).hasSize(1);
        assertThat(entries("interviewer", "2025-02-03..2025-05-28")).hasSize(1);
        assertThat(entries("childrens-services", "2025-02-03..2025-05-28")).hasSize(1);
    }

    @Test
    void what_a_program_reads_has_the_entry_of_a_copy_and_what_is_refused_none_of_a_copy() {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        String months = "from=2025-02&to=2025-05";

        assertThat(analyst.program("api/v1/places/areas?" + months).statusCode())
                .isEqualTo(200);
        assertThat(analyst.program("api/v1/places/cells?" + months).statusCode())
                .isEqualTo(200);
        assertThat(analyst.get("api/v1/places/cells?" + months).statusCode()).isEqualTo(400);
        assertThat(HttpUser.signedIn(application, "board")
                        .program("api/v1/places/cells")
                        .statusCode())
                .isEqualTo(403);

        assertThat(auditEntries(
                        "kind = 'EXPORT'", "user_name || ' ' || what || ' for ' || recipient || ', ' || purpose"))
                .containsExactly(
                        "analyst places/areas.session for Board meeting, MEETING_PREPARATION",
                        "analyst places/cells.session for Board meeting, MEETING_PREPARATION");
        assertThat(refusals("board")).containsExactly("reply /api/v1/places/cells");
    }

    @Test
    void every_refused_attempt_has_one_entry() {
        HttpUser board = HttpUser.signedIn(application, "board");
        assertThat(Visit.of(board, "governance", "").showsNotFound()).isTrue();
        assertThat(board.get("map/places/cells?from=2025-01-02&to=2025-06-29" + WHOLE_MAP)
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> print("chronology", Viewer.of("board", Role.BOARD), Map.of()))
                .isInstanceOf(PrintDenied.class);
        assertThatThrownBy(() -> application
                        .bean(Intake.class)
                        .load(Viewer.of("board", Role.BOARD), FileSet.empty().with("manifest.csv", "a", "b")))
                .isInstanceOf(ImportRejected.class);
        application.bean(AccountQueries.class).open(POLICE, new ChildId(new UUID(0, 0)));

        assertThat(refusals("board"))
                .containsExactly("screen governance", "reply /map/places/cells", "print chronology", "imports import");
        assertThat(refusals("police")).containsExactly("interviews account");
    }

    @Test
    void a_sheet_has_one_entry_with_its_recipient_and_purpose() {
        assertThatThrownBy(() -> print("coverage", Viewer.of("police", Role.POLICE), Map.of()))
                .isInstanceOf(PurposeRequired.class);
        assertThat(print("coverage", POLICE, Map.of())).isNotEmpty();
        assertThat(print("chronology", POLICE, Map.of("ward", List.of("E05999002"))))
                .isNotEmpty();

        assertThat(auditEntries(
                        "user_name = 'police' and kind = 'SHEET'",
                        "what || ' of ' || subject || ' under ' || filter || ' for ' || recipient || ', ' || purpose"))
                .containsExactly(
                        "coverage of  under 2025-03-03..2025-03-04 for Strategy meeting, INVESTIGATION",
                        "chronology of E05999002 under 2025-03-03..2025-03-04 for Strategy meeting, INVESTIGATION");
    }

    /** A sheet or a file stores whose records are in it; a figure derives them, and names nobody. */
    @Test
    void what_leaves_names_its_copy_and_every_child_in_it_and_a_figure_names_none() {
        DisclosureFilter years = DisclosureFilter.of(Period.wholeMonthsBefore(SampleCounty.AS_OF, 36));
        Map<String, List<String>> ward = Map.of(
                "ward",
                List.of(ConfidentialStatement.of(application.database()).wards().getFirst()));
        Map<String, String> left = new LinkedHashMap<>();
        SheetCatalogue sheets = application.bean(SheetCatalogue.class);
        for (SheetProvider sheet : sheets.sheets()) {
            byte[] pdf = sheets.print(
                    POLICE, sheet.name(), years, sheet.holdsRecords() ? ward : Map.of(), MEETING, Locale.UK);
            left.put("SHEET " + sheet.name(), new PrintedPages(pdf).text());
        }
        Exports exports = application.bean(Exports.class);
        for (RoomExport file : exports.offered()) {
            if (Authorisation.allows(Authorisation.Kind.FILE, file.name(), Role.POLICE)) {
                Exports.File made = exports.export(
                        POLICE,
                        file.name(),
                        Format.JSON,
                        file.name().equals("statements")
                                ? ExportFixtures.asking(years, ward)
                                : ExportFixtures.asking(ONE_DAY, Map.of()),
                        MEETING);
                left.put("EXPORT " + file.name() + ".json", new String(made.bytes(), StandardCharsets.UTF_8));
            }
        }

        left.forEach((what, text) -> {
            Set<String> shown = Pattern.compile("\\bC-\\d{4,}\\b")
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            String entry = "user_name = 'police' and kind || ' ' || what = '" + what + "'";
            assertThat(new HashSet<>(auditEntries(
                            entry,
                            "(select coalesce(string_agg(k.reference, ' ' order by k.reference), '') from homeward.child_key k"
                                    + " where k.public_id::text = any (children))")))
                    .as(what)
                    .isEqualTo(Set.of(String.join(" ", shown)));
            assertThat(text)
                    .as(what)
                    .contains(auditEntries(entry, "copy").getFirst(), MEETING.words(), "Investigation");
            assertThat(shown.isEmpty() || recordsAreDeclaredIn(what)).as(what).isTrue();
        });
        assertThat(Objects.requireNonNull(left.get("SHEET chronology"))).containsPattern("\\bC-\\d{4,}\\b");
        assertThat(left.get("EXPORT interviews.json")).containsPattern("\\bC-\\d{4,}\\b");
        accountShowsItsUse(left.get("SHEET chronology"));
    }

    /** What names children asks for a fresh code. */
    private boolean recordsAreDeclaredIn(String what) {
        String name = what.replaceAll("^\\w+ |\\.json$", "");
        return what.startsWith("SHEET")
                ? application
                        .bean(SheetCatalogue.class)
                        .find(name)
                        .orElseThrow()
                        .holdsRecords()
                : application.bean(Exports.class).holdsRecords(name);
    }

    /** The account of each child in the sheet says where which of its statements were used, for whom and why; not by whom. */
    private void accountShowsItsUse(String sheet) {
        String child = auditEntries("kind = 'SHEET' and what = 'chronology'", "children[1]")
                .getFirst();
        String copy =
                auditEntries("kind = 'SHEET' and what = 'chronology'", "copy").getFirst();
        Account account = application
                .bean(AccountQueries.class)
                .open(POLICE, new ChildId(UUID.fromString(child)))
                .orElseThrow();

        assertThat(account.uses())
                .filteredOn(use -> use.copy().equals(copy))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.recipient()).isEqualTo("Strategy meeting");
                    assertThat(use.purpose()).isEqualTo(Purpose.INVESTIGATION.name());
                    assertThat(use.role()).isEqualTo(Role.POLICE.name());
                    assertThat(use.statements())
                            .isNotEmpty()
                            .allSatisfy(reference -> assertThat(sheet).contains(reference));
                });
        Viewer elsewhere = new Viewer("elsewhere", Role.ANALYST, Set.of(), null, Purpose.DATA_QUALITY);
        application
                .bean(AccountQueries.class)
                .open(elsewhere, new ChildId(UUID.fromString(child)))
                .ifPresent(seen -> assertThat(seen.uses().stream().flatMap(use -> use.statements().stream()))
                        .as("statements that another audience may not read")
                        .isSubsetOf(seen.interviews().stream()
                                .flatMap(interview -> interview.statements().stream())
                                .map(statement -> statement.statement().reference())
                                .toList()));
    }

    /** Whatever was done in the county, governance reads in words. */
    @Test
    void every_entry_of_the_log_has_a_text() {
        assertThat(auditEntriesOfAll("distinct kind || '|' || room || '|' || what"))
                // What a fixture reads is no room's.
                .filteredOn(entry -> !entry.contains("|test|"))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(ActionTextTest.isKnown(entry)).as(entry).isTrue());
    }

    @Test
    void nothing_is_shown_while_the_audit_cannot_be_written() throws IOException {
        HttpUser analyst = HttpUser.signedIn(application, "analyst");
        application.database().run("revoke insert on homeward.audit from homeward_app");
        try {
            assertNothingIsShown(analyst, "2025-01-03");
        } finally {
            application.database().run("grant insert on homeward.audit to homeward_app");
        }
        Path head = application.database().auditHead();
        Path aside = head.resolveSibling("aside");
        Files.move(head, aside);
        Files.createDirectory(head);
        try {
            assertNothingIsShown(analyst, "2025-01-04");
        } finally {
            Files.delete(head);
            Files.move(aside, head);
        }
        assertThat(Visit.of(analyst, "places", "from=2025-01-05&to=2025-06-27").page())
                .doesNotContain("Could not load");
        assertThat(application.database().auditCheck().run().fault()).isNull();
    }

    private void assertNothingIsShown(HttpUser analyst, String from) {
        String filter = "from=" + from + "&to=2025-06-27";
        assertThat(Visit.of(analyst, "places", filter).page()).contains("Could not load");
        assertThat(analyst.get("map/places/cells?" + filter + WHOLE_MAP).statusCode())
                .isNotEqualTo(200);
        assertThat(analyst.program("api/v1/places/areas?" + filter).statusCode())
                .isEqualTo(503);
        assertThatThrownBy(() -> print("coverage", POLICE, Map.of())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> application.bean(AccountQueries.class).open(POLICE, ChildId.random()))
                .isInstanceOf(RuntimeException.class);
    }

    private byte[] print(String sheet, Viewer viewer, Map<String, List<String>> parameters) {
        return application.bean(SheetCatalogue.class).print(viewer, sheet, ONE_DAY, parameters, MEETING, Locale.UK);
    }

    private List<String> entries(String user, String filter) {
        return auditEntries(
                "user_name = '" + user + "' and filter = '" + filter + "'", "kind || ' ' || room || ' ' || what");
    }

    private List<String> refusals(String user) {
        return auditEntries("user_name = '" + user + "' and kind = 'REFUSED'", "room || ' ' || what");
    }

    private List<String> auditEntriesOfAll(String what) {
        return application.database().listAsSuperuser("select " + what + " from homeward.audit");
    }

    private List<String> auditEntries(String where, String what) {
        return application
                .database()
                .listAsSuperuser("select " + what + " from homeward.audit where number > " + before + " and " + where
                        + " order by number");
    }
}
