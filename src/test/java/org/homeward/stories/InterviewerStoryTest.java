package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** An interviewer opens the account of one child after stating a purpose, and opens the imports room. */
@CountyTest
class InterviewerStoryTest {

    @Test
    void an_account_of_one_provider_opens_after_a_purpose_and_shows_a_name_on_request(
            TestApplication application, Chromium chromium) {
        try (BrowserUser interviewer = BrowserUser.signsIn(application, chromium, "interviewer")) {
            assertThat(interviewer.room()).isEqualTo("worklist");
            interviewer.checksPage();
            assertThat(interviewer.text()).contains("Overdue", "Due today", "Later");
            interviewer.goesTo("interviews").checksPage();
            assertThat(interviewer.page().locator("td[data-head=Provider]").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(provider -> provider.equals("Lantern"));
            String child = interviewer.rows().first().locator("th").innerText();

            interviewer.rows().first().click();
            interviewer.settle().checksPage();
            Locator open = interviewer
                    .page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open and record"));
            assertThat(open.isDisabled()).isTrue();
            assertThat(interviewer.room()).isEqualTo("interviews");

            interviewer.opensAccountFor("Follow-up with the child").checksPage();
            assertThat(interviewer.room()).startsWith("interviews/");
            assertThat(interviewer.page().title()).isEqualTo("Case chronology – Homeward");
            assertThat(interviewer.text()).contains(child, "Reason: Follow-up with the child · recorded");
            assertThat(interviewer.page().locator(".hw-chronology > li").count())
                    .isPositive();
            assertThat(interviewer.text()).doesNotContain("born ");

            interviewer.presses("Show name").checksPage();
            assertThat(interviewer.text()).contains("born ");
        }
    }

    @Test
    void an_attempt_is_recorded_in_three_taps_and_taken_back(TestApplication application, Chromium chromium) {
        try (BrowserUser interviewer = BrowserUser.signsIn(application, chromium, "interviewer")) {
            interviewer.goesTo("worklist");
            Locator first = interviewer
                    .page()
                    .locator(".hw-waiting tbody tr:not(.group)")
                    .first();
            String child = first.locator(".child button").innerText();
            String before = first.locator(".attempts").innerText();

            first.locator(".record").click();
            interviewer.settle().checksPage();
            interviewer.presses("phone").presses("no answer").checksPage();

            assertThat(interviewer.text()).contains("Recorded for " + child + ": phone, no answer.");
            assertThat(attempts(interviewer, child)).contains("phone").isNotEqualTo(before);

            interviewer.presses("Undo");
            assertThat(attempts(interviewer, child)).isEqualTo(before);
        }
    }

    private static String attempts(BrowserUser interviewer, String child) {
        return interviewer
                .page()
                .locator(".hw-waiting tbody tr", new Page.LocatorOptions().setHasText(child))
                .locator(".attempts")
                .innerText();
    }

    @Test
    void an_interviewer_may_import(TestApplication application) {
        assertThat(Visit.of(HttpUser.signedIn(application, "interviewer"), "imports", "")
                        .texts())
                .contains("Previous imports", "Drop files here");
    }
}
