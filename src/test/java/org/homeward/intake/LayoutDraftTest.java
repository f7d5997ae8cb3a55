package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.support.SmallCounty.SENDER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.check.Layout;
import org.homeward.intake.check.LayoutDraft;
import org.homeward.intake.check.LayoutDraft.Choice;
import org.homeward.intake.check.LayoutDraft.Heading;
import org.homeward.intake.check.Layouts;
import org.homeward.intake.check.NotAsked;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.LayoutQueries;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A spreadsheet with a row for each interview, as services keep it, is matched once and then read. */
@DatabaseTest
class LayoutDraftTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London"));

    private static final FileSet SHEET = FileSet.empty()
            .with(
                    "returns.csv",
                    "YP Ref,DOB,Gender,Missing date,Date found,Date of interview,RHI outcome,Date offered,Why did you leave,Where were they,Push factors,Team",
                    "C-1,04/05/2010,b) Female,02/03/2025 22:40,03/03/2025 06:10,05/03/2025 10:00,Accepted,03/03/2025,They argue,the old pier,family conflict; bullying,North",
                    "C-1,04/05/2010,b) Female,10/03/2025 20:00,11/03/2025 07:00,,Declined,12/03/2025,,,,North",
                    "C-2,01/09/2012,a) Male,12/03/2025,13/03/2025,14/03/2025 09:00,Accepted,13/03/2025,,a friend's flat,arguments,South");

    private final TestDatabase database;
    private final IntakeFixtures intake;

    LayoutDraftTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.to(database, CLOCK);
    }

    @BeforeEach
    void an_empty_county() {
        database.truncate();
        intake.reference().load(SENDER, SmallCounty.reference());
    }

    @Test
    void usual_headings_are_suggested_and_unusual_ones_are_left() {
        LayoutDraft draft = draft();

        assertThat(draft.chosen("YP Ref")).isEqualTo(new Choice("children", "child_key"));
        assertThat(draft.chosen("DOB")).isEqualTo(new Choice("children", "date_of_birth"));
        assertThat(draft.chosen("Date found")).isEqualTo(new Choice("episodes", "ended"));
        assertThat(draft.chosen("Where were they")).isEqualTo(new Choice("statements/place", "words"));
        assertThat(draft.chosen("Push factors")).isEqualTo(new Choice("factors/push", "code"));
        assertThat(draft.chosen("Team")).isNull();
    }

    @Test
    void what_no_column_says_is_asked_once() {
        assertThat(draft().unsaid())
                .containsExactly(
                        new Choice("episodes", "kind"),
                        new Choice("episodes", "missing_from"),
                        new Choice("episodes", "district"),
                        new Choice("interviews", "provider"),
                        new Choice("interviews", "interviewer"));
    }

    @Test
    void codes_of_the_sender_are_asked_with_what_they_are_likely_to_mean() {
        LayoutDraft draft = draft();

        assertThat(values(draft, "Gender")).isEqualTo(Map.of("b) Female", "FEMALE", "a) Male", "MALE"));
        assertThat(values(draft, "RHI outcome")).isEqualTo(Map.of("Declined", "DECLINED_BY_CHILD"));
        assertThat(values(draft, "Push factors")).isEqualTo(Map.of("arguments", ""));
    }

    @Test
    void a_matched_sheet_becomes_records() {
        ImportResult result = intake.intake().load(SENDER, matched(draft()));

        assertThat(result.rejected()).isEmpty();
        assertThat(counts(
                        "child_version", "episode_version", "offer_version", "interview_version", "statement_version"))
                .containsExactly("2", "3", "3", "2", "4");
        assertThat(database.listAsSuperuser("select code || ' ' || side from homeward.factor_version order by 1"))
                .containsExactly("bullying PUSH", "family_conflict PUSH", "family_conflict PUSH");
        assertThat(counts("place_version")).containsExactly("2");
    }

    /** The line becomes a child, an episode, an offer, an interview and statements: none can be stored, and one cell is to be corrected. */
    @Test
    void one_wrong_cell_is_told_once() {
        FileSet wrong = FileSet.empty()
                .with(
                        "returns.csv",
                        "YP Ref,DOB,Missing date,Date found,Date of interview,Where were they",
                        "C-1,04/05/2010,02/03/2025 22:40,03/03/2025 06:10,05/03/2025 10:00,the old pier",
                        "C-2,31/11/2010,02/03/2025 22:40,03/03/2025 06:10,05/03/2025 10:00,the park");
        LayoutDraft draft = new LayoutDraft(wrong.table("returns.csv"));
        fill(draft);

        ImportResult result = intake.intake()
                .load(
                        SENDER,
                        wrong.with("manifest.csv", "format,source_system", "sheet,sheet")
                                .with(Layout.FILE, draft.lines(LISTS).toArray(String[]::new)));

        assertThat(result.rejected())
                .extracting(RejectedRow::line, RejectedRow::column, RejectedRow::value)
                .containsExactly(tuple(3, "DOB", "31/11/2010"));
        assertThat(counts("child_version", "interview_version", "place_version"))
                .containsExactly("1", "1", "1");
    }

    @Test
    void a_layout_has_a_name_that_can_be_kept() {
        LayoutDraft draft = draft();
        fill(draft);
        FileSet named = SHEET.with("manifest.csv", "format,source_system", "m".repeat(64) + ",sheet")
                .with(Layout.FILE, draft.lines(LISTS).toArray(String[]::new));

        assertThatThrownBy(() -> intake.intake().load(SENDER, named))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("manifest.csv has the format");
    }

    /** No handling given means not asked, and nobody reads it: never agreed. */
    @Test
    void without_a_word_about_sharing_nobody_reads_it() {
        intake.intake().load(SENDER, matched(draft()));

        assertThat(database.listAsSuperuser("""
                        select distinct child_view || ' ' || (for_police or for_childrens_services or for_partnership or for_carers)
                        from homeward.statement_version""")).containsExactly("NOT_ASKED false");
    }

    @Test
    void two_people_may_agree_who_reads_what_nobody_was_asked_about() {
        assertThat(NotAsked.of("sheet=police+childrens_services other=none".replace(" other=none", ""))
                        .bySource())
                .isEqualTo(Map.of("sheet", "police;childrens_services"));
    }

    @Test
    void a_kept_layout_is_taken_over_for_the_next_file() {
        LayoutDraft first = draft();
        fill(first);
        Layout kept = Layouts.read(
                "sheet", FileSet.empty().with(Layout.FILE, first.lines(LISTS).toArray(String[]::new)));

        LayoutDraft next = draft();
        next.follow(kept);

        assertThat(next.lines(LISTS)).isEqualTo(first.lines(LISTS));
    }

    @Test
    void the_layout_is_kept_with_its_batch_and_offered_again() {
        FileSet files = matched(draft());
        intake.intake().load(SENDER, files);

        Layout last =
                new LayoutQueries(database.database()).last(SENDER, "sheet").orElseThrow();

        assertThat(last.tables()).hasSize(1);
        assertThat(new LayoutQueries(database.database()).last(Viewer.of("nell", Role.POLICE), "sheet"))
                .isEmpty();
    }

    @Test
    void a_source_system_keeps_its_layout() {
        intake.intake().load(SENDER, matched(draft()));

        assertThatThrownBy(() -> intake.intake().load(SENDER, new ValidSet("sheet").files()))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("has sent files of the layout");
    }

    private static final ReferenceData.Lists LISTS = new ReferenceData.Lists(
            java.util.Set.of("family_conflict", "bullying"),
            java.util.Set.of("assault"),
            java.util.Set.of("waterfront", "unknown"),
            java.util.Set.of("K2"),
            java.util.Set.of("WBRI"),
            Map.of("cs", 1),
            Map.of("lantern", 1));

    private static LayoutDraft draft() {
        return new LayoutDraft(SHEET.table("returns.csv"));
    }

    private static Map<String, String> values(LayoutDraft draft, String heading) {
        Heading found = draft.headings().stream()
                .filter(each -> each.name().equals(heading))
                .findFirst()
                .orElseThrow();
        return draft.values(found, LISTS);
    }

    private static void fill(LayoutDraft draft) {
        draft.say(new Choice("episodes", "kind"), "missing");
        draft.say(new Choice("episodes", "missing_from"), "home");
        draft.say(new Choice("episodes", "district"), "E07990001");
        draft.say(new Choice("interviews", "provider"), "lantern");
        draft.say(new Choice("interviews", "interviewer"), "not recorded");
        draft.mean("Push factors", "arguments", "family_conflict");
    }

    private static FileSet matched(LayoutDraft draft) {
        fill(draft);
        return SHEET.with("manifest.csv", "format,source_system", "sheet,sheet")
                .with(Layout.FILE, draft.lines(LISTS).toArray(String[]::new));
    }

    private List<String> counts(String... tables) {
        return java.util.Arrays.stream(tables)
                .map(table -> database.queryAsSuperuser("select count(*) from homeward." + table))
                .toList();
    }
}
