package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** An analyst looks where children were, narrows it down to one corner, reads what is behind it and takes it along on paper. */
@CountyTest
class AnalystStoryTest {

    private static final Pattern NAMED = Pattern.compile("(\\d+) children named places");

    @Test
    void an_analyst_finds_where_children_were(TestApplication application, Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst")) {
            assertThat(analyst.room()).isEqualTo("places");
            analyst.looks();
            int everywhere = children(analyst);

            analyst.goesTo("places?area=E07999003").looks();
            int fromOxholme = children(analyst);
            assertThat(fromOxholme).isPositive().isLessThan(everywhere);

            analyst.adds("Living arrangement", "Care (looked after)").looks();
            assertThat(analyst.address()).contains("area=E07999003", "care=care");
            assertThat(children(analyst)).isPositive().isLessThan(fromOxholme);

            analyst.presses("Reset");
            assertThat(children(analyst)).isEqualTo(everywhere);
            analyst.looks();
        }
    }

    @Test
    void list_and_map_are_two_views_of_the_same_places(TestApplication application, Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst")) {
            Locator second = analyst.rows().nth(1);
            List<String> listed = second.locator("th, td").allInnerTexts();
            second.click();
            analyst.settle();
            assertThat(analyst.address()).contains("spot=cell.500.", "at=");
            assertThat(analyst.panel()).contains(listed.getFirst(), listed.get(2) + "\nChildren");
            analyst.looks();

            Locator hexagon =
                    analyst.page().locator("hw-leaflet-map g.cell:has(polygon)").first();
            hexagon.dispatchEvent("click");
            analyst.settle();
            assertThat(analyst.rows()
                            .and(analyst.page().locator("[aria-current=true]"))
                            .count())
                    .isEqualTo(1);
            analyst.presses(Pattern.compile("Open \\d+ statements"));
            analyst.answers("Safeguarding review");
            assertThat(analyst.panel()).containsPattern("S-\\d+");
            analyst.looks();
        }
    }

    @Test
    void the_sheet_says_what_the_screen_says(TestApplication application, Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst")) {
            analyst.goesTo("places?care=care");
            String sheet = analyst.prints();
            assertThat(sheet)
                    .contains("OFFICIAL-SENSITIVE", "analyst")
                    .contains(children(analyst) + " children named places");
            analyst.looks();
        }
    }

    @Test
    void an_analyst_walks_through_every_room(TestApplication application, Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst")) {
            for (String room : List.of("people", "factors", "trends", "coverage", "interviews", "imports")) {
                analyst.goesTo(room).looks();
            }
        }
    }

    private static int children(BrowserUser analyst) {
        Matcher named = NAMED.matcher(analyst.text());
        assertThat(named.find()).as(analyst.text()).isTrue();
        return Integer.parseInt(named.group(1));
    }
}
