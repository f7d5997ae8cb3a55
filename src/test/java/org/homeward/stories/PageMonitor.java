package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Notes every request and every complaint of a page, and knows what holds on each, whoever reads it and wherever they are. */
final class PageMonitor {

    private static final Pattern CHILD_REFERENCE = Pattern.compile("\\bC-\\d+");

    /** Axe is run by hand: by itself it fetches the style sheets again, from where they are not. */
    private static final String SERIOUS = """
            () => axe.run(document, { preload: false }).then((found) => found.violations
                .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`)))""";

    private final Page page;
    private final String house;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** @param house the address that every request must be of */
    PageMonitor(Page page, String house) {
        this.page = page;
        this.house = house;
        page.onRequest(request -> requests.add(request.url()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.onPageError(error -> complaints.add("page: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
    }

    /** What the browser complained of. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every address that the browser asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    void check() {
        assertThat(page.getByText("Sample data. The county of Eldermere").isVisible())
                .as("the sample banner on %s", page.url())
                .isTrue();
        assertThat(page.url() + " " + page.title()).as("address and title").doesNotContainPattern(CHILD_REFERENCE);
        assertThat(requests)
                .filteredOn(url -> !isOfTheHouse(url))
                .as("requests to another host")
                .isEmpty();
        assertThat(complaints).as("complaints of the browser on %s", page.url()).isEmpty();
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) page.evaluate(SERIOUS))
                .as("serious violations on %s", page.url())
                .isEmpty();
    }

    private boolean isOfTheHouse(String url) {
        return url.startsWith(house + "/") || url.startsWith("data:") || url.startsWith("blob:" + house);
    }
}
