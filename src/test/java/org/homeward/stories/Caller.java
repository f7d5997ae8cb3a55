package org.homeward.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
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

    private static final Pattern TOKEN = Pattern.compile("\"?_csrf\"?[^>]*?content=\"([^\"]+)\"");

    private final House house;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

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
        Matcher token = TOKEN.matcher(page);
        String csrf = token.find() ? "&_csrf=" + written(token.group(1)) : "";
        return send(HttpRequest.newBuilder(URI.create(house.url() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + written(user) + "&password=" + written(password) + csrf)));
    }

    HttpResponse<String> get(String path) {
        return getFrom(house.url() + "/" + path);
    }

    HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(house.url() + "/" + path))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> getFrom(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html,application/json"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
