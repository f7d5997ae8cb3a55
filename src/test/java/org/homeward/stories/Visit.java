package org.homeward.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens a screen without a browser: requests the first page, starts the Vaadin application, and sends the navigation to the
 * route. The page is everything that the server sends for the screen.
 */
record Visit(int status, String page) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern DOWNLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\ ]+");

    private static final String NAVIGATION = """
            {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s","appShellTitle":"",\
            "historyState":null,"trigger":""}}""";

    private static final String CHOICE = """
            {"type":"mSync","node":%d,"feature":1,"property":"value","value":"%s"}""";

    private static final String CLICK = """
            {"type":"event","node":%d,"event":"click","data":{"event.screenX":0,"event.screenY":0,"event.clientX":0,\
            "event.clientY":0,"event.detail":1,"event.button":0,"event.ctrlKey":false,"event.shiftKey":false,\
            "event.altKey":false,"event.metaKey":false}}""";

    /** @param route with its parameters, such as {@code interviews/0000} */
    static Visit of(HttpUser caller, String route, String query) {
        HttpResponse<String> first = caller.get(route + (query.isEmpty() ? "" : "?" + query));
        return first.statusCode() == 200
                ? new Window(caller, route, query).send(NAVIGATION.formatted(route, query))
                : new Visit(first.statusCode(), first.body());
    }

    /** Opens the screen about one child, states the first of the offered purposes, and presses <i>Open and record</i>. */
    static Visit ofAccount(HttpUser caller, String route) {
        Window window = new Window(caller, route, "");
        Visit asked = window.send(NAVIGATION.formatted(route, ""));
        long purposes = asked.node("tag", "vaadin-radio-group");
        // The server sends the last first, and the last is emergency access.
        String first = asked.value(asked.nodes("tag", "vaadin-radio-button").getLast(), "value");
        long button = asked.parent(asked.node("text", "Open and record"));
        return window.send(CHOICE.formatted(purposes, first) + "," + CLICK.formatted(button));
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

    /** Every text, attribute and property of the screen, a line each. */
    String texts() {
        List<String> texts = new ArrayList<>();
        json().findParents("value").forEach(part -> part.findValues("value").forEach(value -> collect(value, texts)));
        return String.join("\n", texts);
    }

    private static void collect(JsonNode value, List<String> texts) {
        if (value.isValueNode()) {
            texts.add(value.asText());
        }
        value.forEach(part -> collect(part, texts));
    }

    private long node(String key, String value) {
        return nodes(key, value).getFirst();
    }

    private List<Long> nodes(String key, String value) {
        return changes()
                .filter(change -> change.path("key").asText().equals(key)
                        && change.path("value").asText().equals(value))
                .map(change -> change.path("node").asLong())
                .toList();
    }

    private String value(long node, String key) {
        return changes()
                .filter(change -> change.path("node").asLong() == node
                        && change.path("key").asText().equals(key))
                .map(change -> change.path("value").asText())
                .findFirst()
                .orElseThrow();
    }

    private long parent(long node) {
        return changes()
                .filter(change -> Stream.of(change.path("addNodes"))
                        .anyMatch(added -> added.valueStream().anyMatch(one -> one.asLong() == node)))
                .mapToLong(change -> change.path("node").asLong())
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> changes() {
        return json().path("changes").valueStream();
    }

    private JsonNode json() {
        try {
            return JSON.readTree(page.substring(page.indexOf('{')));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(page.substring(0, Math.min(200, page.length())), unreadable);
        }
    }

    /** A started Vaadin application, to which a page sends what its user does. */
    private static final class Window {

        private final HttpUser caller;
        private final String start;
        private int sent;

        Window(HttpUser caller, String route, String query) {
            this.caller = caller;
            this.start = caller.get("?v-r=init&location=" + encoded(route) + "&query=" + encoded(query)
                            + "&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-tzo=0&v-wn=matrix")
                    .body();
        }

        Visit send(String events) {
            HttpResponse<String> shown = caller.post(
                    "?v-r=uidl&v-uiId=" + found(WINDOW, start), """
                            {"csrfToken":"%1$s","rpc":[%2$s],"syncId":%3$d,"clientId":%3$d}""".formatted(found(KEY, start), events, sent++));
            return new Visit(shown.statusCode(), shown.body());
        }
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
