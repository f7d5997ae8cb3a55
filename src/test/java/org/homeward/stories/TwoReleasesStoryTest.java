package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalQueries;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportTable;
import org.homeward.print.Translations;
import org.homeward.release.ReleaseLedger;
import org.homeward.release.ReleasePreview;
import org.homeward.release.ReleaseQueries;
import org.homeward.release.ReleaseQueries.ListedRelease;
import org.homeward.request.Cell;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.EmptyCounty;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** The chair of a board reads a release, and the next one, and understands what changed and why. */
@CountyTest
class TwoReleasesStoryTest {

    private static final String AUTUMN = "coverage?from=2025-10&to=2025-12";

    private static final Viewer FIRST = Viewer.of("one", Role.ANALYST).forPurpose(Purpose.SAFEGUARDING_REVIEW);
    private static final Viewer SECOND = Viewer.of("two", Role.ANALYST).forPurpose(Purpose.SAFEGUARDING_REVIEW);

    private final TestApplication application;

    TwoReleasesStoryTest(@EmptyCounty TestApplication application) {
        this.application = application;
    }

    @Test
    void a_chair_reads_two_releases_and_sees_what_changed(Chromium chromium) {
        Accounts.store(
                application.database(),
                children(60, () -> returned("2025-08-02").offered("2025-08-02 12:00", "ACCEPTED")));
        Accounts.store(
                application.database(),
                children(60, () -> returned("2025-11-02").withoutOffer()));
        Accounts.store(
                application.database(),
                children(40, () -> returned("2025-11-02").offered("2025-11-02 12:00", "ACCEPTED")));
        release(LocalDate.of(2026, 3, 1));

        try (BrowserUser chair = BrowserUser.signsIn(application, chromium, "board", AUTUMN)) {
            assertThat(chair.text())
                    .contains("Figures released 1 Mar 2026. Next release 1 Apr 2026.")
                    .contains(
                            "Compared with Jul – Sept 2025: more episodes ended",
                            "the share offered an interview is lower")
                    .doesNotContain("restated");
            String before = chair.text();

            Accounts.store(
                    application.database(),
                    children(50, () -> returned("2025-11-09").offered("2025-11-09 12:00", "ACCEPTED")));
            chair.loads(AUTUMN);
            assertThat(chair.text())
                    .as("until the next release nothing changes")
                    .isEqualTo(before);

            List<ExportTable> preview = prepared();
            chair.loads(AUTUMN);
            assertThat(chair.text())
                    .as("what is prepared is the analyst's alone")
                    .isEqualTo(before);
            letOut();
            chair.loads(AUTUMN).checksPage();
            assertThat(chair.text())
                    .contains("Figures released 1 Jun 2026. Next release 1 Jul 2026.")
                    .containsPattern(
                            "This period was restated with its year\\. The release of 1 Mar 2026 had about \\d+ episodes, \\d+–\\d+% offered");
            assertThat(words(preview.getFirst()))
                    .as("the analyst saw what the board sees")
                    .contains(chair.row("Harbour").subList(0, 3));
            chair.presses("About this release");
            assertThat(chair.text()).contains("Restated", "Oct – Dec 2025");
            assertThat(chair.printsFor("Board meeting", "Preparing a meeting"))
                    .contains("Release of 1 Jun 2026, restated", "This period was restated with its year.");
            assertThat(chair.loads("trends?from=2025-10&to=2025-12").text())
                    .as("in every room")
                    .contains("The figures of this period were in the release of 1 Mar 2026 first");
        }
    }

    private void release(LocalDate dueOn) {
        application.bean(ReleaseLedger.class).prepareSample(Viewer.system("sample"), dueOn);
    }

    /** Prepares the release of this month; its tables of autumn as the board will read them. */
    private List<ExportTable> prepared() {
        application.bean(ReleaseLedger.class).prepare(FIRST, (done, of) -> {});
        return application
                .bean(ReleasePreview.class)
                .tables(
                        FIRST,
                        newest().number(),
                        "coverage",
                        new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)),
                        Optional.empty(),
                        Translations.english());
    }

    private void letOut() {
        ReleaseLedger ledger = application.bean(ReleaseLedger.class);
        ledger.askToLetOut(FIRST, newest(), "The figures are right.");
        Approval request =
                application.bean(ApprovalQueries.class).listOpen(SECOND).getFirst();
        ledger.letOut(SECOND, request, newest(), "I looked at every table.");
    }

    private ListedRelease newest() {
        return application.bean(ReleaseQueries.class).list(FIRST).getFirst();
    }

    /** The first three cells of each row, without the code of the district. */
    private static List<List<String>> words(ExportTable table) {
        return table.rows().stream()
                .map(row -> Stream.of(row.get(0), row.get(2), row.get(3))
                        .map(cell -> switch (cell) {
                            case Cell.Text(String text) -> text;
                            case Cell.Number(long number) -> Long.toString(number);
                            case Cell.Decimal(var number) -> number.toPlainString();
                        })
                        .toList())
                .toList();
    }

    private static Account returned(String day) {
        return aChild().missingFrom("Harbour")
                .on(LocalDate.parse(day).minusDays(1).toString())
                .returned(day + " 10:00");
    }
}
