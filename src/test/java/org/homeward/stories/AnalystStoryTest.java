package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An analyst sees where children were, filters, opens the statements behind one hexagon, and prints the sheet. */
@CountyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystStoryTest {

    private static final Pattern NAMED = Pattern.compile("(\\d+) children named places");

    private final BrowserUser analyst;

    /** One window for all tests, which takes seconds to load. */
    AnalystStoryTest(TestApplication application, Chromium chromium) {
        this.analyst = BrowserUser.signsInByForm(application, chromium, "analyst");
    }

    @AfterAll
    void close() {
        analyst.close();
    }

    @Test
    void an_analyst_finds_where_children_were() {
        analyst.goesTo("");
        assertThat(analyst.room()).isEqualTo("places");
        analyst.checksPage();
        int everywhere = children();

        analyst.goesTo("places?area=E07999003").checksPage();
        int fromOxholme = children();
        assertThat(fromOxholme).isPositive().isLessThan(everywhere);

        analyst.adds("Living arrangement", "Care (looked after)").checksPage();
        assertThat(analyst.address()).contains("area=E07999003", "care=care").doesNotContain("at=");
        analyst.page()
                .locator("nav.hw-drawer a.hw-room", new Page.LocatorOptions().setHasText("Trends"))
                .click();
        assertThat(analyst.settle().address()).startsWith("trends?").contains("area=E07999003", "care=care");
        analyst.page().goBack();
        analyst.settle();
        assertThat(children()).isPositive().isLessThan(fromOxholme);

        analyst.presses("Reset");
        assertThat(children()).isEqualTo(everywhere);
        analyst.checksPage();
    }

    @Test
    void the_list_and_the_map_show_the_same_places() {
        analyst.goesTo("places");
        Locator second = analyst.rows().nth(1);
        List<String> listed = second.locator("th, td").allInnerTexts();
        second.click();
        analyst.settle();
        assertThat(analyst.address()).contains("spot=cell.500.", "at=");
        assertThat(analyst.panel()).contains(listed.getFirst(), listed.get(2) + "\nChildren");
        String address = analyst.address();
        BoundingBox ring = ring();
        for (int reloads = 0; reloads < 2; reloads++) {
            analyst.loads(address);
            assertThat(analyst.address()).isEqualTo(address);
            assertThat(ring().x).isCloseTo(ring.x, within(2.0));
            assertThat(ring().y).isCloseTo(ring.y, within(2.0));
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

    @Test
    void an_analyst_finds_what_is_new_without_knowing_where_to_look_and_prints_it() {
        analyst.goesTo("places").presses("What is new?");
        assertThat(analyst.address()).contains("question=new");
        analyst.page()
                .getByText("still there without any one child")
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        analyst.settle().checksPage();
        assertThat(analyst.text())
                .containsPattern("At Staithes Quay, \\d+ children in \\d+ weeks; about \\d+ expected; p = 0\\.0\\d\\d")
                .contains("Castle Park")
                .contains("Adjusted p", "What it is", "Driven by one child");
        assertThat(analyst.page().locator("hw-leaflet-map .label.spot").allInnerTexts())
                .anyMatch(label -> label.contains("Staithes Quay"));

        List<String> listed = analyst.rows().first().locator("th, td").allInnerTexts();
        assertThat(listed.getFirst()).isEqualTo("Staithes Quay");
        assertThat(listed.getLast()).isEqualTo("New");
        analyst.rows().first().click();
        analyst.settle();
        assertThat(analyst.address()).contains("spot=cell.500.", "question=new");
        assertThat(analyst.panel()).contains("Staithes Quay", "still there without any one child");

        String sheet = analyst.printsOnPanel("Strategy meeting", "Preparing a meeting");
        assertThat(sheet)
                .contains("OFFICIAL-SENSITIVE", "Staithes Quay, Harbour ward", "Strategy meeting")
                .contains(listed.get(2), listed.get(4), listed.get(5))
                .contains("It is still there without any one of its children");
        analyst.checksPage();
    }

    @Test
    void an_analyst_asks_whether_it_is_real() {
        analyst.goesTo("places?question=real");
        analyst.page().getByText("more than chance explains").first().waitFor();
        analyst.settle().checksPage();
        assertThat(analyst.text()).contains("hexagons are hot spots", "Station Approach", "No more than chance");
    }

    @Test
    void an_analyst_draws_an_area_compares_two_periods_and_plays_them() {
        analyst.goesTo("places").presses("Draw an area");
        analyst.presses("Draw a circle");
        BoundingBox map = analyst.page().locator("hw-leaflet-map").boundingBox();
        analyst.page().mouse().move(map.x + map.width * 0.6, map.y + map.height * 0.45);
        analyst.page().mouse().down();
        analyst.page().mouse().move(map.x + map.width * 0.68, map.y + map.height * 0.45);
        analyst.page().mouse().up();
        analyst.page().getByText("Area on the map:").waitFor();
        analyst.settle().checksPage();
        assertThat(analyst.address()).containsPattern("within=circle(\\.\\d+){3}");
        assertThat(analyst.text()).containsPattern("circle of \\d+ m near").contains("whose centre lies in it");

        analyst.presses("Compare periods");
        analyst.presses(Pattern.compile("The period before: .*"));
        analyst.page().locator("hw-leaflet-map").nth(1).waitFor();
        analyst.settle().checksPage();
        assertThat(analyst.address()).contains("within=circle.", "beside=before");
        analyst.presses("Density");
        analyst.page().locator("hw-leaflet-map canvas.surface").nth(1).waitFor();
        analyst.settle().checksPage();
        assertThat(analyst.address()).contains("as=density", "beside=before");
        assertThat(analyst.text()).contains("smoothed over 1500 m", "hexagons of 500 m with 5 or more children");

        analyst.goesTo("places?from=2025-04&to=2026-03").presses("Push and pull");
        analyst.page().locator("hw-leaflet-map g.cell path").first().waitFor();
        analyst.settle().checksPage();
        assertThat(analyst.address()).contains("as=reasons");
        assertThat(analyst.text()).contains("Push factor", "Forced or lured", "ring compares");

        analyst.goesTo("places?from=2025-08&to=2026-01").presses("Play over time");
        analyst.page().locator("hw-time-player").waitFor();
        analyst.settle().checksPage();
        for (String month : List.of("Dec 2025", "Nov 2025")) {
            analyst.presses("One step back");
            analyst.settle();
            assertThat(analyst.page().locator("hw-time-player .now").innerText())
                    .isEqualTo(month);
        }
        long asked = mapRequests();
        analyst.presses("One step forward");
        analyst.settle();
        assertThat(mapRequests()).isEqualTo(asked);
    }

    @Test
    void a_map_that_is_moved_back_asks_for_nothing_again() {
        analyst.goesTo("places?from=2025-02&to=2026-02").settle();
        Locator map = analyst.page().locator("hw-leaflet-map .leaflet-container");
        map.focus();
        long before = mapRequests();
        for (String key : List.of("+", "+", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight")) {
            map.press(key);
            analyst.settle();
        }
        long there = mapRequests();
        for (String key : List.of("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "-", "-")) {
            map.press(key);
            analyst.settle();
        }

        assertThat(there).isGreaterThan(before);
        assertThat(mapRequests()).isEqualTo(there);
        assertThat(analyst.page().locator("hw-leaflet-map g.cell").count()).isPositive();
        assertThat(analyst.errors()).isEmpty();
    }

    private long mapRequests() {
        return analyst.requests().stream()
                .filter(address -> address.contains("map/places/cells"))
                .count();
    }

    @Test
    void the_sheet_shows_the_figures_of_the_screen() {
        analyst.goesTo("places?care=care");
        String sheet = analyst.printsFor("Analysts’ meeting", "Checking data quality");
        assertThat(sheet).contains("OFFICIAL-SENSITIVE", "analyst").contains(children() + " children named places");
        analyst.checksPage();
    }

    @Test
    void an_analyst_opens_every_room() {
        for (String room : List.of("people", "factors", "trends", "coverage", "interviews", "imports")) {
            analyst.goesTo(room).checksPage();
        }
    }

    private BoundingBox ring() {
        return analyst.page().locator("hw-leaflet-map polygon.ring").last().boundingBox();
    }

    private int children() {
        Matcher named = NAMED.matcher(analyst.text());
        assertThat(named.find()).as(analyst.text()).isTrue();
        return Integer.parseInt(named.group(1));
    }
}
