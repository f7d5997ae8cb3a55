package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeward.intake.ValidSet;
import org.homeward.intake.read.FileSet;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** A set is dropped as one, arrives as several files at once, and is read as a whole or not at all. Nothing is stored here. */
@CountyTest
class SimultaneousUploadTest {

    private final TestApplication application;

    SimultaneousUploadTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void tables_that_are_dropped_together_are_read_as_one_set(Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst")) {
            analyst.goesTo("imports");
            drops(analyst, set());

            says(analyst, "rows can be imported");
            analyst.looks();
            assertThat(set().names().stream().filter(name -> !name.equals("manifest.csv")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(analyst.text()).contains(name));
        }
    }

    @Test
    void a_set_of_which_one_file_is_lost_on_its_way_is_refused_until_it_is_dropped_whole(Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst")) {
            AtomicBoolean broken = new AtomicBoolean(true);
            analyst.page().route("**/upload", route -> breaks(route, broken));
            analyst.goesTo("imports");
            drops(analyst, set());

            says(analyst, "Of what was dropped this did not arrive: statements.csv.");
            assertThat(analyst.text()).contains("Nothing was stored.").doesNotContain("rows can be imported");

            broken.set(false);
            drops(analyst, set());
            says(analyst, "rows can be imported");
            assertThat(analyst.text()).contains("statements.csv");
        }
    }

    @Test
    void what_is_no_table_is_named_and_left_out(Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst")) {
            analyst.goesTo("imports");
            drops(analyst, FileSet.empty().with("interviews.xlsx", "a").with("notes.docx", "b"));

            says(analyst, "Not imported: interviews.xlsx, notes.docx. Only .zip and .csv are supported.");
            analyst.looks();
        }
    }

    private static FileSet set() {
        return new ValidSet("lantern-cms").files();
    }

    private static void breaks(Route route, AtomicBoolean broken) {
        if (broken.get() && carries(route.request(), "statements.csv")) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static boolean carries(Request request, String file) {
        byte[] body = request.postDataBuffer();
        return request.headers().toString().contains(file)
                || body != null && new String(body, StandardCharsets.UTF_8).contains(file);
    }

    private static void drops(BrowserUser reader, FileSet set) {
        FilePayload[] files = set.names().stream()
                .map(name -> new FilePayload(name, "text/csv", set.bytes(name)))
                .toArray(FilePayload[]::new);
        reader.page().locator("vaadin-upload input[type=file]").first().setInputFiles(files);
    }

    private static void says(BrowserUser reader, String words) {
        reader.page().getByText(words).first().waitFor();
    }
}
