package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Records every request and every error of a page, and checks what must hold on every page for every user. */
final class PageMonitor {

    private static final Pattern CHILD_REFERENCE = Pattern.compile("\\bC-\\d+");

    /** Without this option axe fetches the style sheets again, from addresses that do not exist. */
    private static final String SERIOUS = """
            () => axe.run(document, { preload: false }).then((found) => found.violations
                .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`)))""";

    private final Page page;
    private final String origin;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** @param origin the address to which every request must go */
    PageMonitor(Page page, String origin) {
        this.page = page;
        this.origin = origin;
        page.onRequest(request -> requests.add(request.url()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                errors.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onPageError(error -> errors.add("page: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add("console: " + message.text());
            }
        });
    }

    /** Failed requests, script errors and console errors. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** Every address that the browser requested. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    void check() {
        assertThat(page.getByText("Sample data. The county of Eldermere").isVisible())
                .as("the sample banner on %s", page.url())
                .isTrue();
        assertThat(page.url() + " " + page.title()).as("address and title").doesNotContainPattern(CHILD_REFERENCE);
        assertThat(requests)
                .filteredOn(url -> !isOwn(url))
                .as("requests to another host")
                .isEmpty();
        assertThat(errors).as("errors of the browser on %s", page.url()).isEmpty();
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) page.evaluate(SERIOUS))
                .as("serious violations on %s", page.url())
                .isEmpty();
    }

    private boolean isOwn(String url) {
        return url.startsWith(origin + "/") || url.startsWith("data:") || url.startsWith("blob:" + origin);
    }
}
