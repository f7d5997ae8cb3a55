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

/** What a real browser makes of hostile text: nothing runs, nothing is fetched, nothing is drawn that the house did not draw. */
final class HostileScreens {

    private static final Pattern MARK = Pattern.compile("hw(\\d{5})z");

    /** Thousands of rows, some of them of 100,000 characters, are checked before the preview stands. */
    private static final double CHECKING_MS = 180_000;

    private static final String HOOK =
            "window.__hwRan = []; window.__hw = (what) => window.__hwRan.push(String(what));";

    /** Every text that stands on the page, and whatever somebody's words could have become. */
    private static final String LOOK = """
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
              return [texts, alien, window.__hwRan ?? ['the hook is not there']];
            }""";

    private final TestApplication application;
    private final Chromium chromium;
    private final HostileCells cells;
    private final List<String> failures = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    HostileScreens(TestApplication application, Chromium chromium, HostileCells cells) {
        this.application = application;
        this.chromium = chromium;
        this.cells = cells;
    }

    List<String> failures() {
        return failures;
    }

    Set<String> seen() {
        return seen;
    }

    void look(List<String> children, List<String> persons) {
        try (BrowserUser police = reader("police")) {
            for (String child : children) {
                try {
                    police.goesTo("interviews/" + child).statesWhy("Investigation");
                } catch (com.microsoft.playwright.TimeoutError missing) {
                    failures.add("the account of a child says " + police.text() + police.complaints());
                    continue;
                }
                police.presses("Show name");
                look(police, "the account of a child");
            }
            for (String person : persons) {
                police.goesTo("people?person=" + person).answers("Investigation");
                look(police, "the panel of a person");
            }
            police.goesTo("places?at=53.06,1.48,14&spot=ward." + HostileReferenceSet.QUAY);
            police.presses(Pattern.compile("Open .* statement.*"));
            hover(police, ".cell, path.leaflet-interactive, hw-leaflet-map");
            look(police, "the map of places");
            for (String room : List.of("factors", "trends", "coverage", "interviews")) {
                police.goesTo(room);
                hover(police, "hw-chart, hw-leaflet-map");
                look(police, room);
            }
        }
        try (BrowserUser analyst = reader("analyst")) {
            analyst.goesTo("imports");
            FilePayload[] files = cells.sent().names().stream()
                    .map(name -> new FilePayload(name, "text/csv", cells.sent().bytes(name)))
                    .toArray(FilePayload[]::new);
            analyst.page().locator("vaadin-upload input[type=file]").first().setInputFiles(files);
            try {
                analyst.page()
                        .getByText("need correction")
                        .first()
                        .waitFor(new Locator.WaitForOptions().setTimeout(CHECKING_MS));
            } catch (com.microsoft.playwright.TimeoutError missing) {
                failures.add("the preview of an import says " + analyst.text() + analyst.complaints());
            }
            analyst.settle();
            look(analyst, "the preview of an import");
        }
    }

    private BrowserUser reader(String user) {
        BrowserUser reader = BrowserUser.signsIn(application, chromium, user);
        reader.page().addInitScript(HOOK);
        reader.page().onDialog(dialog -> {
            failures.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
        return reader;
    }

    /** Passes over what answers to a pointer, so that every tooltip has been asked for. */
    private static void hover(BrowserUser reader, String what) {
        Page page = reader.page();
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

    private void look(BrowserUser reader, String where) {
        List<?> found = (List<?>) reader.page().evaluate(LOOK);
        ((List<?>) found.get(1)).forEach(alien -> failures.add(where + " holds " + alien));
        ((List<?>) found.get(2)).forEach(ran -> failures.add("on " + where + " ran " + ran));
        ((List<?>) found.get(0)).forEach(text -> compare(where, String.valueOf(text)));
        reader.complaints().forEach(complaint -> failures.add("on " + where + " the browser complained: " + complaint));
        reader.requests().stream()
                .filter(url -> url.contains("evil.example"))
                .forEach(url -> failures.add(where + " asked for " + url));
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
            failures.add(where + " is turned around by " + text);
        }
    }

    private void compare(String where, String text, Cell cell) {
        seen.add(cell.shape().file() + " " + cell.column() + " on " + where);
        if (!text.contains(cell.visible()) && cell.visible().length() < 500) {
            failures.add(cell + " stands on " + where + " as " + text.substring(0, Math.min(200, text.length())));
        }
    }
}
