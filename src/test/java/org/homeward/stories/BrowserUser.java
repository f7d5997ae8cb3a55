package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.export.ExportFixtures;
import org.homeward.print.PrintedPages;
import org.homeward.support.Chromium;
import org.homeward.support.TestApplication;
import org.homeward.users.SampleUsers;

/**
 * A user with a browser window of their own. {@link #checksPage} checks what must hold on every page.
 */
final class BrowserUser implements AutoCloseable {

    private static final String IDLE = "() => Object.values(window.Vaadin?.Flow?.clients ?? {})"
            + ".every(client => !client.isActive || !client.isActive())";

    private static final String IDLE_AFTER_A_FRAME =
            "() => new Promise(frame => requestAnimationFrame(() =>" + " setTimeout(frame))).then(" + IDLE + ")";

    /** Nothing fades or moves any more, but what moves for ever: a dialog that fades in has less contrast than it will have. */
    private static final String STILL = "() => document.getAnimations().every(animation =>"
            + " animation.playState !== 'running' || animation.effect?.getComputedTiming().endTime === Infinity)";

    /** As a link of the application: the page stays, and a room takes the place of another. */
    private static final String FOLLOW =
            "address => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')); }";

    private final TestApplication application;
    private final Chromium chromium;
    private final BrowserContext window;
    private final Page page;
    private final PageMonitor monitor;

    private BrowserUser(TestApplication application, Chromium chromium) {
        this.application = application;
        this.chromium = chromium;
        this.window = chromium.open();
        this.page = window.newPage();
        page.setDefaultTimeout(60_000);
        this.monitor = new PageMonitor(page, application.url());
    }

    /** Opens a window in which this user has signed in already, and arrives in their first room. */
    static BrowserUser signsIn(TestApplication application, Chromium chromium, String user) {
        return signsIn(application, chromium, user, "");
    }

    /** Opens a window in which this user has signed in already, at an address of the application. */
    static BrowserUser signsIn(TestApplication application, Chromium chromium, String user, String path) {
        return signsIn(application, chromium, user, SampleUsers.PASSWORD, path);
    }

    /** The same for somebody who is no sample user. */
    static BrowserUser signsIn(
            TestApplication application, Chromium chromium, String user, String password, String path) {
        return signedIn(application, chromium, user, password).loads(path);
    }

    /** The same before anything is loaded, for a test that watches the page from its first script on. */
    static BrowserUser signedIn(TestApplication application, Chromium chromium, String user) {
        return signedIn(application, chromium, user, SampleUsers.PASSWORD);
    }

    private static BrowserUser signedIn(TestApplication application, Chromium chromium, String user, String password) {
        BrowserUser reader = new BrowserUser(application, chromium);
        String session = HttpUser.signedIn(application, user, password).session();
        reader.window.addCookies(List.of(new Cookie(HttpUser.SESSION, session).setUrl(application.url())));
        return reader;
    }

    /** Opens a window and signs in through the form. */
    static BrowserUser signsInByForm(TestApplication application, Chromium chromium, String user) {
        BrowserUser reader = new BrowserUser(application, chromium);
        reader.page.navigate(application.url() + "/");
        reader.page.locator("vaadin-login-form input[name=username]").fill(user);
        reader.page.locator("vaadin-login-form input[name=password]").fill(SampleUsers.PASSWORD);
        reader.page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        return reader.shows();
    }

    /** Waits for a room, and not only for the start page, which leads to it. */
    private BrowserUser shows() {
        page.locator(".hw-content h1").first().waitFor();
        return settle();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    Page page() {
        return page;
    }

    /** Loads an address of the application, as one typed into the browser or kept as a bookmark. */
    BrowserUser loads(String path) {
        page.navigate(application.url() + "/" + path);
        return shows();
    }

    /** Goes to an address of the application from the page that is open, as by a link. */
    BrowserUser goesTo(String path) {
        page.evaluate(FOLLOW, "/" + path);
        return shows();
    }

    /** The path of the page: the room that is open. */
    String room() {
        return URI.create(page.url()).getPath().substring(1);
    }

    String address() {
        return page.url().substring(application.url().length() + 1);
    }

    String text() {
        return page.locator(".hw-house").innerText();
    }

    Locator rows() {
        return page.locator(".hw-content table.rows tbody tr");
    }

    BrowserUser presses(String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
        settle();
        return this;
    }

    BrowserUser presses(Pattern button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        settle();
        return this;
    }

    /** Adds a filter from the bar. */
    BrowserUser adds(String part, String choice) {
        presses("Add filter");
        Locator menu = page.locator("vaadin-popover-overlay, vaadin-popover").filter(opened(part));
        menu.locator("vaadin-details-summary").filter(opened(part)).first().click();
        menu.getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        menu.locator(".hw-choices-show")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
        settle();
        return this;
    }

    private static Locator.FilterOptions opened(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** The text of the side panel. */
    String panel() {
        return page.locator("aside.hw-side").innerText();
    }

    /** States the purpose for which an account is opened. */
    BrowserUser opensAccountFor(String reason) {
        statesPurpose(reason);
        page.locator(".hw-chronology").waitFor();
        return settle();
    }

    /** States the purpose for which statements are opened. */
    BrowserUser statesPurpose(String reason) {
        page.getByLabel(reason).check();
        presses("Open and record");
        return settle();
    }

    /** The cells of the first row with this header. */
    List<String> row(String head) {
        return page.locator("table.rows tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText(head))))
                .first()
                .locator("th, td")
                .allInnerTexts();
    }

    /** The period in the filter bar. */
    String period() {
        return page.locator(".hw-chip")
                .first()
                .innerText()
                .replace("Period:", "")
                .strip();
    }

    /** Failed requests, script errors and console errors. */
    List<String> errors() {
        return monitor.errors();
    }

    /** Every address that the browser requested. */
    List<String> requests() {
        return monitor.requests();
    }

    /** Prints the first sheet that the screen offers for this recipient, and returns its text. */
    String printsFor(String recipient, String purpose) {
        page.locator("button.hw-print").first().click();
        answers(recipient, purpose);
        return sheet(() -> page.getByText("Print and record").click());
    }

    /** The same of what the panel of the selection is about. */
    String printsOnPanel(String recipient, String purpose) {
        page.locator(".hw-side button.hw-print").click();
        answers(recipient, purpose);
        return sheet(() -> page.getByText("Print and record").click());
    }

    /** Prints a working view for one person of a meeting, and returns the text of the copy. */
    String printsForMeeting(String meeting, String recipient) {
        presses("Print for a meeting");
        page.getByLabel("Meeting", new Page.GetByLabelOptions().setExact(true)).fill(meeting);
        page.getByLabel("Who gets a copy").fill(recipient);
        checksPage();
        return sheet(() -> page.getByText("Print and record").click());
    }

    /** Downloads the file that the last menu of the screen offers for this recipient, and returns its text. */
    String downloadsFor(String format, String recipient, String purpose) {
        Locator download = page.locator("details.hw-download").last();
        download.locator("summary").click();
        download.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(format))
                .click();
        answers(recipient, purpose);
        byte[] file = download(
                () -> page.getByText("Download and record").click(),
                "homeward-[a-z]+-\\d{4}-\\d\\d-\\d\\d\\.csv\\.zip");
        return ExportFixtures.text(file);
    }

    private void answers(String recipient, String purpose) {
        page.getByLabel("Recipient").fill(recipient);
        page.getByLabel(purpose).check();
    }

    private String sheet(Runnable pressing) {
        return new PrintedPages(download(pressing, "[a-z-]+\\.pdf")).text();
    }

    private byte[] download(Runnable pressing, String name) {
        Download file = page.waitForDownload(pressing);
        assertThat(file.suggestedFilename()).matches(name);
        try (InputStream bytes = file.createReadStream()) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Waits until every Vaadin client is idle and every request has ended, even one that a drawn frame starts. */
    BrowserUser settle() {
        do {
            page.waitForFunction(IDLE);
            page.waitForCondition(monitor::isQuiet);
        } while (!Boolean.TRUE.equals(page.evaluate(IDLE_AFTER_A_FRAME)) || !monitor.isQuiet());
        return this;
    }

    /** Checks what must hold on every page for every user. */
    BrowserUser checksPage() {
        settle();
        page.waitForFunction(STILL);
        monitor.check();
        return this;
    }

    @Override
    public void close() {
        chromium.close(window);
    }
}
