package org.homeward.support;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** One real Chromium, from which each user gets a window that shares no cookie with others that are open. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final Deque<BrowserContext> unused = new ArrayDeque<>();

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium()))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                // All pages in one process, which has the scripts already.
                                "--renderer-process-limit=1",
                                // Pages live for seconds: the compilers that optimise never earn their time back.
                                "--js-flags=--no-opt --no-maglev --min-semi-space-size=64",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A window in which nobody is signed in, until it is {@linkplain #close closed}. */
    public BrowserContext open() {
        BrowserContext closed = unused.poll();
        if (closed != null) {
            return closed;
        }
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
        // With its last page a window closes, and opening one again takes a second.
        window.newPage();
        return window;
    }

    /** Forgets what the window knows of its user. The scripts of the application remain in its cache for the next one. */
    public void close(BrowserContext window) {
        List<Page> pages = window.pages();
        for (Page page : pages.subList(1, pages.size())) {
            JsonObject stored = new JsonObject();
            stored.addProperty("origin", page.url().replaceFirst("(?<=\\w)/.*", ""));
            stored.addProperty("storageTypes", "local_storage");
            page.close();
            window.newCDPSession(pages.getFirst()).send("Storage.clearDataForOrigin", stored);
        }
        window.clearCookies();
        unused.push(window);
    }

    private static String chromium() {
        String path = System.getenv("HOMEWARD_TEST_CHROMIUM");
        if (path == null || path.isBlank()) {
            throw new IllegalStateException(
                    "There is no Chromium (HOMEWARD_TEST_CHROMIUM is not set). Run ./homeward test, which finds it.");
        }
        return path;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
