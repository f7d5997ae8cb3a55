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

/** The browser uploads the files of one set at the same time; the set is read as a whole or not at all. Nothing is stored here. */
@CountyTest
class SimultaneousUploadTest {

    private final TestApplication application;

    SimultaneousUploadTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void files_dropped_together_are_read_as_one_set_and_a_set_with_a_lost_file_is_refused(Chromium chromium) {
        try (BrowserUser analyst = BrowserUser.signsIn(application, chromium, "analyst", "imports")) {
            drop(analyst, FileSet.empty().with("interviews.pdf", "a").with("notes.docx", "b"));
            waitFor(
                    analyst,
                    "Not imported: interviews.pdf and notes.docx. Only .zip, .csv, .tsv, .xlsx and .ods are supported.");

            AtomicBoolean broken = new AtomicBoolean(true);
            analyst.page().route("**/upload", route -> abortOneFile(route, broken));
            drop(analyst, set());
            waitFor(analyst, "Not all files arrived. Missing: statements.csv.");
            assertThat(analyst.text()).contains("Nothing was stored.").doesNotContain("rows can be imported");

            broken.set(false);
            drop(analyst, set());
            waitFor(analyst, "rows can be imported");
            // The browser reports the file that the test kept back.
            assertThat(analyst.errors()).hasSize(1).first().asString().contains("ERR_FAILED");
            assertThat(set().names().stream().filter(name -> !name.equals("manifest.csv")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(analyst.text()).contains(name));
        }
    }

    private static FileSet set() {
        return new ValidSet("upload").files();
    }

    private static void abortOneFile(Route route, AtomicBoolean broken) {
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

    private static void drop(BrowserUser user, FileSet set) {
        FilePayload[] files = set.names().stream()
                .map(name -> new FilePayload(name, "text/csv", set.bytes(name)))
                .toArray(FilePayload[]::new);
        user.page().locator("vaadin-upload input[type=file]").first().setInputFiles(files);
    }

    private static void waitFor(BrowserUser user, String text) {
        user.page().getByText(text).first().waitFor();
    }
}
