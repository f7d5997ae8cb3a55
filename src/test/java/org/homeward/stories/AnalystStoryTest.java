package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** An analyst sees where children were, filters, opens the statements behind one hexagon, and prints the sheet. */
@CountyTest
class AnalystStoryTest {

    private static final Pattern NAMED = Pattern.compile("(\\d+) children named places");

    @Test
    void an_analyst_finds_where_children_were(TestApplication application, Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsInByForm(application, chromium, "analyst")) {
            assertThat(analyst.room()).isEqualTo("places");
            analyst.checksPage();
            int everywhere = children(analyst);

            analyst.goesTo("places?area=E07999003").checksPage();
            int fromOxholme = children(analyst);
            assertThat(fromOxholme).isPositive().isLessThan(everywhere);

            analyst.adds("Living arrangement", "Care (looked after)").checksPage();
            assertThat(analyst.address())
                    .contains("area=E07999003", "care=care")
                    .doesNotContain("at=");
            analyst.page().locator("nav.hw-drawer a.hw-room").nth(3).click();
            assertThat(analyst.settle().address()).startsWith("trends?").contains("area=E07999003", "care=care");
            analyst.page().goBack();
            analyst.settle();
            assertThat(children(analyst)).isPositive().isLessThan(fromOxholme);

            analyst.presses("Reset");
            assertThat(children(analyst)).isEqualTo(everywhere);
            analyst.checksPage();
        }
    }

    @Test
    void the_list_and_the_map_show_the_same_places(TestApplication application, Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst")) {
            Locator second = analyst.rows().nth(1);
            List<String> listed = second.locator("th, td").allInnerTexts();
            second.click();
            analyst.settle();
            assertThat(analyst.address()).contains("spot=cell.500.", "at=");
            assertThat(analyst.panel()).contains(listed.getFirst(), listed.get(2) + "\nChildren");
            String address = analyst.address();
            BoundingBox ring = ring(analyst);
            for (int reloads = 0; reloads < 2; reloads++) {
                analyst.loads(address);
                assertThat(analyst.address()).isEqualTo(address);
                assertThat(ring(analyst).x).isCloseTo(ring.x, within(2.0));
                assertThat(ring(analyst).y).isCloseTo(ring.y, within(2.0));
            }
            analyst.checksPage();

            Locator hexagon =
                    analyst.page().locator("hw-leaflet-map g.cell:has(polygon)").first();
            hexagon.dispatchEvent("click");
            analyst.settle();
            assertThat(analyst.rows()
                            .and(analyst.page().locator("[aria-current=true]"))
                            .count())
                    .isEqualTo(1);
            analyst.presses(Pattern.compile("Open \\d+ statements"));
            analyst.statesPurpose("Safeguarding review");
            assertThat(analyst.panel()).containsPattern("S-\\d+");
            analyst.checksPage();
        }
    }

    @Test
    void the_sheet_shows_the_figures_of_the_screen(TestApplication application, Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst", "places?care=care")) {
            String sheet = analyst.printsFor("Analysts’ meeting", "Checking data quality");
            assertThat(sheet)
                    .contains("OFFICIAL-SENSITIVE", "analyst")
                    .contains(children(analyst) + " children named places");
            analyst.checksPage();
        }
    }

    @Test
    void an_analyst_opens_every_room(TestApplication application, Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst", "people")) {
            analyst.checksPage();
            for (String room : List.of("factors", "trends", "coverage", "interviews", "imports")) {
                analyst.goesTo(room).checksPage();
            }
        }
    }

    private static BoundingBox ring(BrowserUser analyst) {
        return analyst.page().locator("hw-leaflet-map polygon.ring").last().boundingBox();
    }

    private static int children(BrowserUser analyst) {
        Matcher named = NAMED.matcher(analyst.text());
        assertThat(named.find()).as(analyst.text()).isTrue();
        return Integer.parseInt(named.group(1));
    }
}
