package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Records every request and every error of a page, and checks what must hold on every page for every user. */
final class PageMonitor {

    private static final Pattern CHILD_REFERENCE = Pattern.compile("\\bC-\\d+");

    /** With preload axe would fetch the style sheets again, from addresses that do not exist; without a type, it would describe all that is right. */
    private static final String SERIOUS = """
            () => axe.run(document, { preload: false, resultTypes: ['violations'] }).then((found) => found.violations
                .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`)))""";

    /**
     * One number for each element of the page, made of its tag, its classes, its role, its attributes and all of these of every element around it:
     * two elements with the same number look and mean the same, whatever they say.
     */
    private static final String KINDS = """
            () => {
              const kinds = new Set();
              const number = (text) => [...text].reduce((sum, sign) => (Math.imul(sum, 31) + sign.codePointAt(0)) | 0, 7);
              const walk = (parent, around) => {
                for (const element of parent.children) {
                  const attributes = [...element.attributes].map((attribute) => attribute.name).sort();
                  const kind = number(`${around} ${element.tagName} ${element.role} ${[...element.classList].sort()} ${attributes}`);
                  kinds.add(kind);
                  if (element.shadowRoot) walk(element.shadowRoot, kind);
                  walk(element, kind);
                }
              };
              walk(document.body, 0);
              return [...kinds];
            }""";

    /** What axe has checked in this run, on whichever page. */
    private static final Set<Object> CHECKED = ConcurrentHashMap.newKeySet();

    private final Page page;
    private final String origin;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Request> open = ConcurrentHashMap.newKeySet();

    /** @param origin the address to which every request must go */
    PageMonitor(Page page, String origin) {
        this.page = page;
        this.origin = origin;
        page.onRequest(request -> {
            requests.add(request.url());
            // A beacon has no end that the browser tells of.
            if (!request.resourceType().equals("ping")) {
                open.add(request);
            }
        });
        // What the page before was still asking for never ends.
        page.onFrameNavigated(frame -> {
            if (frame.equals(page.mainFrame())) {
                open.clear();
            }
        });
        page.onRequestFinished(open::remove);
        page.onRequestFailed(open::remove);
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

    /** Whether every request has ended. */
    boolean isQuiet() {
        return open.isEmpty();
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
        checkWhatIsNew();
    }

    /** Axe takes a second for a page: it checks one as soon as there is an element on it of a kind that it has not checked before. */
    private void checkWhatIsNew() {
        List<?> kinds = (List<?>) page.evaluate(KINDS);
        if (!CHECKED.containsAll(kinds)) {
            // Its half a megabyte takes as long to read as the page to check, and stays until another page is loaded.
            if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
                page.evaluate(AxeBuilder.getAxeScript());
            }
            assertThat((List<?>) page.evaluate(SERIOUS))
                    .as("serious violations on %s", page.url())
                    .isEmpty();
            CHECKED.addAll(kinds);
        }
    }

    private boolean isOwn(String url) {
        return url.startsWith(origin + "/") || url.startsWith("data:") || url.startsWith("blob:" + origin);
    }
}
