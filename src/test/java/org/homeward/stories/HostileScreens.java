package org.homeward.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.disclosure.EscapedText;
import org.homeward.stories.HostileCells.Cell;
import org.homeward.support.Chromium;
import org.homeward.support.TestApplication;

/** How a real browser shows hostile text: no script runs, nothing is fetched, and no foreign element is rendered. */
final class HostileScreens {

    private static final Pattern MARK = Pattern.compile("hw(\\d{5})z");

    /** The preview appears after the check of thousands of rows, some with cells of 100,000 characters. */
    private static final double CHECKING_MS = 180_000;

    private static final String HOOK =
            "window.__hwRan = []; window.__hw = (what) => window.__hwRan.push(String(what));";

    /** Every text node of the page, and every element or attribute into which hostile text could have turned. */
    private static final String COLLECT = """
            () => {
              const texts = [], alien = [];
              const walk = (root) => {
                for (const node of root.childNodes) {
                  if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue);
                  if (node.nodeType !== Node.ELEMENT_NODE) continue;
                  if (['SCRIPT', 'STYLE'].includes(node.tagName)) {
                    if (node.textContent.includes('__hw(') || node.textContent.includes('evil.example')) alien.push(node.outerHTML.slice(0, 120));
                    continue;
                  }
                  for (const attribute of node.attributes) {
                    if (/^on/i.test(attribute.name) || /^\\s*javascript:/i.test(attribute.value)) alien.push(node.tagName + ' ' + attribute.name);
                  }
                  if (node.matches('iframe, object, embed, font, marquee, math, mtext, base[href*=evil], link[href*=evil], meta[http-equiv=refresh], img[src=x], img[src=""]')) alien.push(node.tagName);
                  if (node.shadowRoot) walk(node.shadowRoot);
                  walk(node);
                }
              };
              walk(document);
              return [texts, alien, window.__hwRan ?? ['the hook is missing']];
            }""";

    private static final Set<String> LISTS =
            Set.of("episode_keys", "siblings", "same_placement", "audiences", "referrals");

    private final TestApplication application;
    private final Chromium chromium;
    private final HostileCells cells;
    private final List<String> failures = new ArrayList<>();
    private final Set<String> shown = new TreeSet<>();

    HostileScreens(TestApplication application, Chromium chromium, HostileCells cells) {
        this.application = application;
        this.chromium = chromium;
        this.cells = cells;
    }

    List<String> failures() {
        return failures;
    }

    Set<String> shown() {
        return shown;
    }

    void check(List<String> children, List<String> persons) {
        try (BrowserUser police = browser("police")) {
            for (String child : children) {
                try {
                    police.goesTo("interviews/" + child).opensAccountFor("Investigation");
                } catch (com.microsoft.playwright.TimeoutError missing) {
                    failures.add("the account of a child says " + police.text() + police.errors());
                    continue;
                }
                police.presses("Show name");
                check(police, "the account of a child");
            }
            for (String person : persons) {
                police.goesTo("people?person=" + person).statesPurpose("Investigation");
                check(police, "the panel of a person");
            }
            police.goesTo("places?at=53.06,1.48,14&spot=ward." + HostileReferenceSet.QUAY);
            police.presses(Pattern.compile("Open .* statement.*"));
            hover(police, ".cell, path.leaflet-interactive, hw-leaflet-map");
            check(police, "the map of places");
            police.goesTo("places?question=unknown");
            check(police, "the wards with few interviews");
            for (String room : List.of("factors", "trends", "coverage", "interviews")) {
                police.goesTo(room);
                hover(police, "hw-chart, hw-leaflet-map");
                check(police, room);
            }
        }
        try (BrowserUser analyst = browser("analyst")) {
            analyst.goesTo("imports");
            FilePayload[] files = cells.sent().names().stream()
                    .map(name -> new FilePayload(name, "text/csv", cells.sent().bytes(name)))
                    .toArray(FilePayload[]::new);
            analyst.page().locator("vaadin-upload input[type=file]").first().setInputFiles(files);
            try {
                analyst.page()
                        .getByText(Pattern.compile("^[\\d,]+ rows? needs? correction"))
                        .first()
                        .waitFor(new Locator.WaitForOptions().setTimeout(CHECKING_MS));
            } catch (com.microsoft.playwright.TimeoutError missing) {
                failures.add("the preview of an import says " + analyst.text() + analyst.errors());
            }
            analyst.settle();
            check(analyst, "the preview of an import");
        }
    }

    private BrowserUser browser(String name) {
        BrowserUser user = BrowserUser.signedIn(application, chromium, name);
        user.page().addInitScript(HOOK);
        user.page().onDialog(dialog -> {
            failures.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
        return user.loads("");
    }

    /** Moves the pointer over the map or chart, so that its tooltips open. */
    private static void hover(BrowserUser user, String what) {
        Page page = user.page();
        for (Locator place : page.locator(what).all().stream().limit(6).toList()) {
            var box = place.boundingBox();
            if (box == null) {
                continue;
            }
            Stream.of(0.15, 0.35, 0.5, 0.7).forEach(share -> {
                page.mouse().move(box.x + box.width * share, box.y + box.height * share);
                page.waitForTimeout(15);
            });
        }
    }

    private void check(BrowserUser user, String where) {
        List<?> found = (List<?>) user.page().evaluate(COLLECT);
        ((List<?>) found.get(1)).forEach(alien -> failures.add(where + " holds " + alien));
        ((List<?>) found.get(2)).forEach(ran -> failures.add("on " + where + " ran " + ran));
        ((List<?>) found.get(0)).forEach(text -> compare(where, String.valueOf(text)));
        user.errors().forEach(error -> failures.add("on " + where + " the browser reported: " + error));
        user.requests().stream()
                .filter(url -> url.contains("evil.example"))
                .forEach(url -> failures.add(where + " requested " + url));
    }

    private void compare(String where, String text) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            int number = Integer.parseInt(mark.group(1));
            Stream.concat(cells.accepted().keySet().stream(), cells.rejected().keySet().stream())
                    .filter(cell -> cell.number() == number)
                    .forEach(cell -> compare(where, text, cell));
        }
        if (!text.equals(EscapedText.of(text.replace('\t', ' ').replace("\r", "")))
                && text.codePoints().anyMatch(sign -> sign >= 0x202A && sign <= 0x202E)) {
            failures.add(where + " is reversed by " + text);
        }
    }

    private void compare(String where, String text, Cell cell) {
        shown.add(cell.format().file() + " " + cell.column() + " on " + where);
        // Of a list the one entry is shown that is wrong.
        boolean isShown = LISTS.contains(cell.column())
                ? Stream.of(cell.visible().split(";"))
                        .map(String::strip)
                        .anyMatch(entry -> !entry.isEmpty() && text.contains(entry))
                : text.contains(cell.visible());
        if (!isShown && cell.visible().length() < 500) {
            failures.add(cell + " is shown on " + where + " as " + text.substring(0, Math.min(200, text.length())));
        }
    }
}
