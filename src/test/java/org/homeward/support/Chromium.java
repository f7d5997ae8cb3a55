package org.homeward.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One real Chromium, from which each user gets a window that shares no cookie with the others. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

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
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** Each call opens a window of its own; the caller closes it. */
    public BrowserContext open() {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
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
