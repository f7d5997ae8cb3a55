package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.print.PrintedPages;
import org.homeward.support.Chromium;
import org.homeward.support.TestApplication;
import org.homeward.users.SampleUsers;

/**
 * Somebody at a screen: a browser window of their own, and a hand to press what is there. What holds on every page is looked at by
 * {@link #looks}.
 */
final class BrowserUser implements AutoCloseable {

    private final TestApplication application;
    private final BrowserContext window;
    private final Page page;
    private final PageMonitor watch;

    private BrowserUser(TestApplication application, BrowserContext window) {
        this.application = application;
        this.window = window;
        this.page = window.newPage();
        page.setDefaultTimeout(20_000);
        this.watch = new PageMonitor(page, application.url());
    }

    /** Opens a window, and signs in by typing. */
    static BrowserUser signsIn(TestApplication application, Chromium chromium, String user) {
        BrowserUser reader = new BrowserUser(application, chromium.open());
        reader.page.navigate(application.url() + "/");
        reader.page.locator("vaadin-login-form input[name=username]").fill(user);
        reader.page.locator("vaadin-login-form input[name=password]").fill(SampleUsers.PASSWORD);
        reader.page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        reader.page.locator("main h1").waitFor();
        reader.settle();
        return reader;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    Page page() {
        return page;
    }

    /** Goes to an address of the house. */
    BrowserUser goesTo(String path) {
        page.navigate(application.url() + "/" + path);
        page.locator(".hw-content h1").waitFor();
        settle();
        return this;
    }

    /** Asks for something beside the page, as the browser that the reader is signed in with. */
    APIResponse asks(String path) {
        return window.request().get(application.url() + "/" + path);
    }

    /** The room in whose door the reader stands. */
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
        settle();
        return this;
    }

    private static Locator.FilterOptions opened(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /** What the side panel says. */
    String panel() {
        return page.locator("aside.hw-side").innerText();
    }

    /** Answers the question why an account is opened. */
    BrowserUser statesWhy(String reason) {
        answers(reason);
        page.locator(".hw-chronology").waitFor();
        return settle();
    }

    /** Answers the question why statements are opened. */
    BrowserUser answers(String reason) {
        page.getByLabel(reason).check();
        presses("Open and record");
        return settle();
    }

    /** The cells of the first row with this head. */
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
                .replace("Period", "")
                .strip();
    }

    /** Whether an address shows nothing of the room that stands there. */
    boolean isRefused(String room) {
        page.navigate(application.url() + "/" + room);
        settle();
        return page.locator(".hw-empty.not-found").count() == 1;
    }

    /** What the browser complained of. */
    List<String> complaints() {
        return watch.complaints();
    }

    /** Every address that the browser asked for. */
    List<String> requests() {
        return watch.requests();
    }

    /** Says who receives the sheet about one person, and reads it. */
    String printsFor(String recipient) {
        page.locator("button.hw-print").click();
        page.getByLabel("Recipient").fill(recipient);
        return sheet(() -> page.getByText("Print and record").click());
    }

    /** Presses what prints and reads the sheet that comes down. */
    String prints() {
        return sheet(() -> page.locator("a.hw-print").first().click());
    }

    /** Hands the file about what stands in the side panel over to somebody, and reads it as it comes down. */
    String takesFor(String format, String recipient) {
        Locator download = page.locator("aside.hw-side details.hw-download");
        download.locator("summary").click();
        download.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(format))
                .click();
        page.getByLabel("Recipient").fill(recipient);
        byte[] file = download(
                () -> page.getByText("Download and record").click(), "homeward-[a-z]+-\\d{4}-\\d\\d-\\d\\d\\.[a-z]+");
        return new String(file, StandardCharsets.UTF_8);
    }

    private String sheet(Runnable pressing) {
        return new PrintedPages(download(pressing, "[a-z-]+\\.pdf")).text();
    }

    private byte[] download(Runnable pressing, String name) {
        Download coming = page.waitForDownload(pressing);
        assertThat(coming.suggestedFilename()).matches(name);
        try (InputStream bytes = coming.createReadStream()) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Waits until the house has answered and the map stands still. */
    BrowserUser settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive || !client.isActive())");
        return this;
    }

    /** What holds on every page, whoever reads it and wherever they are. */
    BrowserUser looks() {
        settle();
        watch.check();
        return this;
    }

    @Override
    public void close() {
        window.close();
    }
}
