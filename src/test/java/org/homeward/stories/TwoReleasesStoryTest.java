package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;

import java.time.LocalDate;
import org.homeward.access.Viewer;
import org.homeward.release.ReleaseLedger;
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

            release(LocalDate.of(2026, 6, 1));
            chair.loads(AUTUMN).checksPage();
            assertThat(chair.text())
                    .contains("Figures released 1 Jun 2026. Next release 1 Jul 2026.")
                    .containsPattern(
                            "This period was restated with its year\\. The release of 1 Mar 2026 had about \\d+ episodes, \\d+–\\d+% offered");
            chair.presses("About this release");
            assertThat(chair.text()).contains("Restated", "Oct – Dec 2025");
            assertThat(chair.printsFor("Board meeting", "Preparing a meeting"))
                    .contains("Release of 1 Jun 2026", "This period was restated with its year.");
        }
    }

    private void release(LocalDate dueOn) {
        application.bean(ReleaseLedger.class).prepareSample(Viewer.system("sample"), dueOn);
    }

    private static Account returned(String day) {
        return aChild().missingFrom("Harbour")
                .on(LocalDate.parse(day).minusDays(1).toString())
                .returned(day + " 10:00");
    }
}
