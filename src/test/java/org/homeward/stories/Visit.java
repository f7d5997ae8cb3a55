package org.homeward.stories;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens a screen without a browser: requests the first page, starts the Vaadin application, and sends the navigation to the
 * route. The page is everything that the server sends for the screen.
 */
record Visit(int status, String page) {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern DOWNLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\ ]+");

    /** @param route with its parameters, such as {@code interviews/0000} */
    static Visit of(HttpUser caller, String route, String query) {
        HttpResponse<String> first = caller.get(route + (query.isEmpty() ? "" : "?" + query));
        if (first.statusCode() != 200) {
            return new Visit(first.statusCode(), first.body());
        }
        String start = caller.get("?v-r=init&location=" + encoded(route) + "&query=" + encoded(query)
                        + "&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-tzo=0&v-wn=matrix")
                .body();
        String navigation = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s",\
                "appShellTitle":"","historyState":null,"trigger":""}}],"syncId":0,"clientId":0}""".formatted(found(KEY, start), route, query);
        HttpResponse<String> shown = caller.post("?v-r=uidl&v-uiId=" + found(WINDOW, start), navigation);
        return new Visit(shown.statusCode(), shown.body());
    }

    /** Whether a screen was shown, and not the not-found page. */
    boolean showsScreen() {
        return status == 200 && page.contains("hw-page") && !showsNotFound();
    }

    boolean showsNotFound() {
        return page.contains("Page not found, or you do not have access.");
    }

    /** Addresses of the downloads that the screen offers. */
    Stream<String> downloads() {
        return DOWNLOAD.matcher(page).results().map(match -> match.group()).distinct();
    }

    private static String found(Pattern what, String where) {
        Matcher matcher = what.matcher(where);
        if (!matcher.find()) {
            throw new IllegalStateException("The application did not start: no " + what);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
