package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** The police open the person named by most children, read the statements, and print them as a chronology. */
@CountyTest
class PoliceStoryTest {

    private static final Pattern STATEMENT = Pattern.compile("S-\\d+");

    @Test
    void the_police_open_a_person_and_print_and_download_the_statements(
            TestApplication application, Chromium chromium) {
        try (BrowserUser police = BrowserUser.signsIn(application, chromium, "police")) {
            assertThat(police.room()).isEqualTo("people");
            police.checksPage();
            List<String> most = police.rows().first().locator("th, td").allInnerTexts();

            police.rows().first().click();
            police.settle();
            police.statesPurpose("Investigation").checksPage();
            assertThat(police.panel())
                    .contains("Person of concern", most.getFirst(), " by " + most.get(2) + " children");

            List<String> statements = STATEMENT
                    .matcher(police.panel())
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            assertThat(statements).hasSize(Integer.parseInt(most.get(4)));
            assertThat(police.address()).contains("person=").doesNotContain(most.getFirst());
            assertThat(police.printsFor("Strategy meeting, 3 December", "Investigation"))
                    .contains("OFFICIAL-SENSITIVE", "police", most.getFirst())
                    .contains("for Strategy meeting, 3 December. Purpose: Investigation")
                    .contains(statements);

            assertThat(police.downloadsFor("CSV", "Strategy meeting, 3 December", "Investigation"))
                    .contains("\"Recipient\",\"Strategy meeting, 3 December\"", "\"Purpose\",\"Investigation\"")
                    .contains("May be shared with")
                    .contains(statements);
        }
    }

    @Test
    void an_account_requires_a_purpose_of_the_police(TestApplication application, Chromium chromium) {
        try (BrowserUser police = BrowserUser.signsIn(application, chromium, "police")) {
            police.rows().first().click();
            police.settle().statesPurpose("Investigation");
            police.page()
                    .getByText(Pattern.compile("Case chronology of C-\\d+"))
                    .first()
                    .click();
            police.settle().checksPage();
            assertThat(police.text()).doesNotContainPattern(STATEMENT);

            police.opensAccountFor("Investigation").checksPage();
            assertThat(police.text()).contains("Reason: Investigation · recorded");
        }
    }

    @Test
    void the_police_look_at_small_numbers_in_a_working_view_and_a_link_shows_none(
            TestApplication application, Chromium chromium) {
        try (BrowserUser police = BrowserUser.signsIn(application, chromium, "police", "places")) {
            int usual = police.rows().count();
            police.rows().first().click();
            police.checksPage();
            assertThat(police.panel())
                    .contains("When they went missing", "Why children went missing", "Where they went missing from")
                    .contains("Around it", "Return interviews in", "Responsible for the area", "Open actions")
                    .contains("See people")
                    .doesNotContainPattern("[CS]-\\d");
            police.presses("Close");
            police.presses("Show numbers under 5")
                    .statesPurpose("Investigation")
                    .checksPage();

            assertThat(police.text())
                    .contains("Working view. Numbers under 5 are shown. Purpose: Investigation, recorded")
                    .contains("Working view: small numbers on screen. Not for meetings.");
            assertThat(police.rows().count()).isGreaterThan(usual);
            assertThat(police.page().locator("tr.few").count()).isPositive();
            assertThat(police.page().locator("hw-leaflet-map g.cell text").allTextContents())
                    .containsAnyOf("1", "2", "3", "4");
            assertThat(police.page().locator("button.hw-print").allInnerTexts())
                    .containsExactly("Print for a meeting", "Download");
            assertThat(police.page().locator("button.hw-print:enabled").allInnerTexts())
                    .containsExactly("Print for a meeting");
            assertThat(police.printsForMeeting("Exploitation panel", "Ann Example"))
                    .contains("OFFICIAL-SENSITIVE", "Copy 1 of 1, for Ann Example", "Exploitation panel")
                    .contains("Copy 1 of 1: Ann Example, Exploitation panel. Purpose: Investigation")
                    .containsPattern("\\s[1-4]\\s+[1-9]\\d*\\s+[1-9]\\d*\\s");
            String address = police.address();
            assertThat(address).doesNotContain("working");

            police.loads(address).checksPage();
            assertThat(police.text()).doesNotContain("Working view");
            assertThat(police.page().locator("tr.few").count()).isZero();
            assertThat(police.page().locator("hw-leaflet-map g.cell text").allTextContents())
                    .doesNotContain("1", "2", "3", "4");
        }
    }
}
