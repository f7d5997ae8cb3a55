package org.homeward.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.SmallArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The map and its player on their example page, without any application. */
@CountyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddOnTest {

    private static final String EXAMPLE = "src/main/frontend/map/example";
    private static final Path BUNDLER = Path.of("node_modules", ".bin", "esbuild");
    private static final int LONGEST_TASK_MS = 200;

    private final Process server;
    private final String address;
    private final BrowserContext window;
    private final Page page;

    AddOnTest(Chromium chromium) {
        assumeThat(Files.exists(BUNDLER))
                .as("the packages of the frontend are installed")
                .isTrue();
        int port = freePort();
        server = serve(port);
        address = "http://localhost:" + port + "/frontend/map/example/";
        window = chromium.open();
        page = window.newPage();
    }

    @AfterAll
    void stop() {
        page.close();
        server.destroy();
    }

    @BeforeEach
    void open() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        for (int tries = 0; ; tries++) {
            try {
                page.navigate(address);
                break;
            } catch (RuntimeException notYet) {
                assertThat(tries).isLessThan(40);
                page.waitForTimeout(100);
            }
        }
        page.locator("#one g.cell").first().waitFor();
        page.locator("#two g.cell").first().waitFor();
    }

    @Test
    void a_surface_is_asked_for_once_whatever_the_zoom() {
        press("surface");
        page.waitForFunction("() => !document.querySelector('#one canvas.surface').hidden");
        assertThat(colourInTheMiddle()).as("the fifth class").isEqualTo("153,52,4");
        int asked = asked();
        page.locator("#one .leaflet-container").press("+");
        page.waitForTimeout(300);
        assertThat(colourInTheMiddle()).isEqualTo("153,52,4");
        assertThat(asked()).isEqualTo(asked);

        press("hexagons");
        page.locator("#one g.cell").first().waitFor();
        assertThat(page.locator("#one canvas.surface").isVisible()).isFalse();
    }

    /** An archive is asked for in parts, from nowhere but where it is; its land has the colour of the page. */
    @Test
    void an_archive_of_tiles_is_drawn_as_the_base_map() {
        byte[] archive = SmallArchive.bytes();
        List<String> ranges = new ArrayList<>();
        page.route("**/archive.pmtiles", route -> {
            String range = route.request().headerValue("range");
            ranges.add(range);
            Matcher part = Pattern.compile("bytes=(\\d+)-(\\d+)").matcher(range);
            assertThat(part.matches()).isTrue();
            int from = Integer.parseInt(part.group(1));
            int to = Math.min(Integer.parseInt(part.group(2)) + 1, archive.length);
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(206)
                    .setContentType("application/octet-stream")
                    .setBodyBytes(Arrays.copyOfRange(archive, from, to)));
        });
        page.evaluate("() => { document.querySelector('#one').basemap = 'tiles'; }");
        page.waitForFunction("""
                () => [...document.querySelectorAll('#one .leaflet-ground-pane canvas.leaflet-tile')].some(
                  (tile) => tile.width && tile.getContext('2d').getImageData(tile.width / 2, tile.height / 2, 1, 1).data[3] === 255)""");
        Object same = page.evaluate("""
                () => {
                  const probe = document.createElement('i');
                  probe.style.color = 'var(--hw-map-land)';
                  document.querySelector('#one').append(probe);
                  const land = getComputedStyle(probe).color.match(/\\d+/g).slice(0, 3).join(',');
                  const tile = [...document.querySelectorAll('#one canvas.leaflet-tile')].find((each) => each.width);
                  const drawn = [...tile.getContext('2d').getImageData(tile.width / 2, tile.height / 2, 1, 1).data].slice(0, 3).join(',');
                  return land + ' ' + drawn;
                }""");
        assertThat(same.toString().split(" ")[1]).isEqualTo(same.toString().split(" ")[0]);
        assertThat(ranges).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_ring_has_its_parts_or_one_colour_and_always_its_number() {
        press("rings");
        Locator rings = page.locator("#two g.cell:has(path)");
        rings.first().waitFor();
        Locator divided = rings.filter(new Locator.FilterOptions().setHas(page.locator("path:nth-of-type(3)")));
        assertThat(divided.count()).isBetween(1, rings.count() - 1);
        assertThat(divided.first().getAttribute("aria-label")).matches("(?s)(\\d+) in this .*\nPush: \\1\nPull: \\1");
        assertThat(page.locator("#one g.cell:has(path)").count())
                .as("a step that tells only classes")
                .isZero();
        for (Locator ring : rings.all()) {
            assertThat(ring.locator("text").textContent()).matches("\\d+");
            if (ring.locator("path").count() == 1) {
                assertThat(ring.getAttribute("aria-label")).endsWith("\nMix hidden");
            }
        }
    }

    @Test
    void maps_of_a_group_are_moved_together() {
        drag(100, 60);
        assertThat(cellOf("one")).isCloseTo(cellOf("two"), within(1.0));
        press("unlink");
        double before = cellOf("two");
        drag(100, 60);
        assertThat(cellOf("one")).isCloseTo(before + 100, within(8.0));
        assertThat(cellOf("two")).isCloseTo(before, within(1.0));
    }

    @Test
    void a_period_is_played_and_what_was_shown_is_not_asked_for_again() {
        Locator now = page.locator("hw-time-player .now");
        page.locator("hw-time-player select").selectOption("fast");
        press("unlink");
        int before = asked();
        button("Play").click();
        button("Pause").waitFor();
        button("Play").waitFor(new Locator.WaitForOptions().setTimeout(10_000));
        assertThat(now.innerText()).isEqualTo("Month 4");
        int played = asked();
        assertThat(played - before)
                .as("three steps, and the last was shown already")
                .isEqualTo(3);

        for (String step : List.of("Month 3", "Month 2", "Month 1")) {
            button("Back").click();
            assertThat(now.innerText()).isEqualTo(step);
        }
        page.locator("hw-time-player input").press("End");
        assertThat(now.innerText()).isEqualTo("Month 4");
        assertThat(asked()).isEqualTo(played);
    }

    @Test
    void a_step_without_numbers_tells_only_classes() {
        assertThat(page.locator("#one g.cell text").count()).isZero();
        assertThat(page.locator("#one g.cell:has(polygon)").first().getAttribute("aria-label"))
                .matches("(5|6–7|8–9|10–12|13\\+) in this 500 m hexagon");
        button("Back").click();
        page.locator("#one g.cell text").first().waitFor();
        page.locator("hw-time-player").evaluate("player => player.remove()");
        page.waitForTimeout(200);
        assertThat(page.locator("#one g.cell text").count())
                .isEqualTo(page.locator("#two g.cell text").count());
    }

    @Test
    void nothing_plays_by_itself_where_less_motion_is_preferred() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.waitForTimeout(100);
        assertThat(page.locator("hw-time-player .play").isVisible()).isFalse();
        assertThat(page.getByText("Less motion is preferred.").isVisible()).isTrue();
        button("Back").press("Enter");
        assertThat(page.locator("hw-time-player .now").innerText()).isEqualTo("Month 3");
    }

    @Test
    void a_circle_and_a_ring_are_drawn_by_pointer_and_by_keyboard() {
        BoundingBox box = page.locator("#one").boundingBox();
        press("circle");
        page.mouse().click(box.x + 200, box.y + 200);
        assertThat(drawn()).contains("\"kind\":\"circle\"", "\"radius\":1000");

        press("circle");
        drag(90, 0);
        assertThat(drawn()).doesNotContain("\"radius\":1000}").containsPattern("\"radius\":\\d{4}\\}");

        press("ring");
        page.mouse().move(box.x + 100, box.y + 200);
        page.mouse().down();
        for (int i = 0; i <= 80; i++) {
            double angle = 2 * Math.PI * i / 80;
            page.mouse().move(box.x + 200 - 100 * Math.cos(angle), box.y + 200 + 100 * Math.sin(angle));
        }
        page.mouse().up();
        assertThat(drawn()).contains("\"kind\":\"ring\"");
        assertThat(drawn().chars().filter(each -> each == ',').count()).isBetween(8L, 2L * 24 + 2);

        press("ring");
        assertThat(page.locator(".drawing-hint").isVisible()).isTrue();
        page.keyboard().press("Enter");
        for (String arrow : List.of("ArrowRight", "ArrowDown")) {
            page.keyboard().press(arrow);
            page.waitForTimeout(300);
            page.keyboard().press("Enter");
        }
        page.keyboard().press("Enter");
        assertThat(drawn().chars().filter(each -> each == ',').count()).isEqualTo(7);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("ring");

        press("circle");
        page.keyboard().press("Escape");
        assertThat(page.locator(".drawing-sheet").count()).isZero();
    }

    @Test
    void moving_a_map_of_20_000_cells_keeps_no_page_busy() {
        page.locator("hw-time-player").evaluate("player => player.remove()");
        press("unlink");
        page.locator("#two").evaluate("map => map.remove()");
        press("many");
        page.waitForFunction("() => !document.querySelector('#one canvas.cells').hidden");
        page.evaluate("""
                () => {
                  window.busy = [];
                  new PerformanceObserver((list) => list.getEntries().forEach((each) => busy.push(each.duration))).observe({ type: 'longtask' });
                }""");
        for (int times = 0; times < 4; times++) {
            drag(times % 2 == 0 ? 120 : -150, 40);
        }
        page.waitForTimeout(200);
        assertThat(((Number) page.evaluate("Math.max(0, ...busy)")).intValue()).isLessThan(LONGEST_TASK_MS);

        BoundingBox box = page.locator("#one").boundingBox();
        page.mouse().move(box.x + 250, box.y + 250);
        assertThat(page.locator("#one .leaflet-tooltip").innerText()).containsAnyOf("500 m hexagon", "Fewer than 5");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void press(String id) {
        page.locator("#" + id).click();
    }

    private String drawn() {
        return page.locator("#drawn").innerText();
    }

    private int asked() {
        return (Integer) page.evaluate("asked.length");
    }

    /** From left to right of the map, where its first cell is. */
    private double cellOf(String map) {
        return page.locator("#" + map + " g.cell").first().boundingBox().x
                - page.locator("#" + map).boundingBox().x;
    }

    private Object colourInTheMiddle() {
        return page.evaluate("""
                () => {
                  const canvas = document.querySelector('#one canvas.surface');
                  return [...canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data].slice(0, 3).join(',');
                }""");
    }

    private void drag(double right, double down) {
        BoundingBox box = page.locator("#one").boundingBox();
        page.mouse().move(box.x + 200, box.y + 220);
        page.mouse().down();
        page.mouse().move(box.x + 200 + right, box.y + 220 + down, new Mouse.MoveOptions().setSteps(6));
        // Held still, so that the map does not glide on.
        page.waitForTimeout(150);
        page.mouse().up();
        page.waitForTimeout(150);
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** As the README of the add-on says; it ends with this process, which holds its input. */
    private static Process serve(int port) {
        try {
            return new ProcessBuilder(
                            BUNDLER.toString(),
                            EXAMPLE + "/example.ts",
                            "--bundle",
                            "--format=esm",
                            "--loader:.png=dataurl",
                            "--outdir=" + EXAMPLE,
                            "--servedir=src/main",
                            "--serve=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
