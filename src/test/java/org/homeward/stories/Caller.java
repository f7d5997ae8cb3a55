package org.homeward.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.support.House;
import org.homeward.users.SampleUsers;

/** Somebody who asks the house without a browser, and follows no redirect. */
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final House house;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String address = "";
    private boolean tls;

    private Caller(House house) {
        this.house = house;
    }

    static Caller stranger(House house) {
        return new Caller(house);
    }

    static Caller signedIn(House house, String user) {
        return signedIn(house, user, SampleUsers.PASSWORD);
    }

    static Caller signedIn(House house, String user, String password) {
        Caller caller = new Caller(house);
        String place =
                caller.signIn(user, password).headers().firstValue("Location").orElse("nowhere");
        if (place.contains("sign-in")) {
            throw new IllegalStateException("The house did not let " + user + " in.");
        }
        return caller;
    }

    HttpResponse<String> signIn(String user, String password) {
        String page = get("sign-in").body();
        String token = csrf(page);
        String csrf = token.isEmpty() ? "" : "&_csrf=" + token;
        return send(HttpRequest.newBuilder(URI.create(house.url() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + written(user) + "&password=" + written(password) + csrf)));
    }

    /** As coming from this address, which the proxy before the house writes down. */
    Caller from(String address) {
        this.address = address;
        return this;
    }

    /** As coming through a proxy that speaks TLS. */
    Caller behindTls() {
        tls = true;
        return from("192.0.2.1");
    }

    /** The number of the session, as the browser keeps it. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("HOMEWARD"))
                .map(HttpCookie::getValue)
                .findAny()
                .orElse("none");
    }

    /** Sends what a page of the house sends to its view. */
    HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(house.url() + "/" + path))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> postForm(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(house.url() + "/" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> get(String path) {
        return getFrom(house.url() + "/" + path);
    }

    HttpResponse<String> getFrom(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html,application/json"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            if (tls) {
                request.header("X-Forwarded-Proto", "https");
            }
            if (!address.isEmpty()) {
                request.header("X-Forwarded-For", address);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The word by which a page shows that it is one of the house, as it stands in a form. */
    static String csrf(String page) {
        Matcher token = TOKEN.matcher(page);
        return token.find() ? written(token.group(1)) : "";
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
