package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** An interviewer reads one child's account, after saying why, and looks at what could be brought in. */
@CountyTest
class InterviewerStoryTest {

    @Test
    void an_interviewer_says_why_before_an_account_opens(TestApplication application, Chromium chromium) {
        try (BrowserUser interviewer = BrowserUser.signsIn(application, chromium, "interviewer")) {
            assertThat(interviewer.room()).isEqualTo("interviews");
            interviewer.looks();
            String child = interviewer.rows().first().locator("th").innerText();

            interviewer.rows().first().click();
            interviewer.settle().looks();
            Locator open = interviewer
                    .page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open and record"));
            assertThat(open.isDisabled()).isTrue();
            assertThat(interviewer.room()).isEqualTo("interviews");

            interviewer.statesWhy("Follow-up with the child").looks();
            assertThat(interviewer.room()).startsWith("interviews/");
            assertThat(interviewer.page().title()).isEqualTo("Case chronology – Homeward");
            assertThat(interviewer.text()).contains(child, "Reason: Follow-up with the child · recorded");
            assertThat(interviewer.page().locator(".hw-chronology > li").count())
                    .isPositive();
        }
    }

    @Test
    void a_name_is_read_only_when_it_is_asked_for(TestApplication application, Chromium chromium) {
        try (BrowserUser interviewer = BrowserUser.signsIn(application, chromium, "interviewer")) {
            interviewer.rows().first().click();
            interviewer.settle().statesWhy("Safeguarding review");
            assertThat(interviewer.text()).doesNotContain("born ");

            interviewer.presses("Show name").looks();
            assertThat(interviewer.text()).contains("born ");
        }
    }

    @Test
    void an_interviewer_sees_the_interviews_of_one_provider_only(TestApplication application, Chromium chromium) {
        try (BrowserUser interviewer = BrowserUser.signsIn(application, chromium, "interviewer")) {
            assertThat(interviewer.page().locator("td[data-head=Provider]").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(provider -> provider.equals("Lantern"));
        }
    }

    @Test
    void an_interviewer_walks_through_the_rooms(TestApplication application, Chromium chromium) {
        try (BrowserUser interviewer = BrowserUser.signsIn(application, chromium, "interviewer")) {
            interviewer.goesTo("imports").looks();
            assertThat(interviewer.text()).contains("Previous imports", "Drop a zip or CSV files here");
            for (String room : List.of("places", "factors", "trends", "coverage")) {
                interviewer.goesTo(room).looks();
            }
            assertThat(List.of("people", "governance", "administration"))
                    .allSatisfy(room -> assertThat(interviewer.isRefused(room)).isTrue());
        }
    }
}
