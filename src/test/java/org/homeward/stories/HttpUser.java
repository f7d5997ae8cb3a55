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
import org.homeward.access.Role;
import org.homeward.support.TestApplication;
import org.homeward.users.SampleUsers;

/** A user who sends HTTP requests without a browser and follows no redirect. */
public final class HttpUser {

    /** The cookie of a session. */
    static final String SESSION = "HOMEWARD";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final TestApplication application;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String address = "";
    private boolean tls;

    private HttpUser(TestApplication application) {
        this.application = application;
    }

    /** The name of the sample user with this role. */
    static String nameOf(Role role) {
        return SampleUsers.ALL.stream()
                .filter(user -> user.role() == role)
                .map(SampleUsers.SampleUser::name)
                .findFirst()
                .orElseThrow();
    }

    static HttpUser anonymous(TestApplication application) {
        return new HttpUser(application);
    }

    public static HttpUser signedIn(TestApplication application, String user) {
        return signedIn(application, user, SampleUsers.PASSWORD);
    }

    static HttpUser signedIn(TestApplication application, String user, String password) {
        HttpUser caller = new HttpUser(application);
        String location =
                caller.signIn(user, password).headers().firstValue("Location").orElse("nowhere");
        if (location.contains("sign-in")) {
            throw new IllegalStateException(user + " could not sign in.");
        }
        return caller;
    }

    HttpResponse<String> signIn(String user, String password) {
        String page = get("sign-in").body();
        String token = csrf(page);
        String csrf = token.isEmpty() ? "" : "&_csrf=" + token;
        return send(HttpRequest.newBuilder(URI.create(application.url() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password) + csrf)));
    }

    /** Sends requests as from this address, which a reverse proxy would record. */
    HttpUser from(String address) {
        this.address = address;
        return this;
    }

    /** Sends requests as through a proxy that terminates TLS. */
    HttpUser behindTls() {
        tls = true;
        return from("192.0.2.1");
    }

    /** The id of the session, from its cookie. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findAny()
                .orElse("none");
    }

    /** Sends JSON, as a page sends it to its view. */
    public HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(application.url() + "/" + path))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> postForm(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(application.url() + "/" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> postFormTo(String url, String form) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> get(String path) {
        return getFrom(application.url() + "/" + path);
    }

    /** As a program asks: with a recipient, a purpose, and what else its headers say. */
    public HttpResponse<String> program(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.url() + "/" + path))
                .header("Homeward-Recipient", "Board meeting")
                .header("Homeward-Purpose", "meeting-preparation");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A file of bytes. */
    public HttpResponse<byte[]> download(String path) {
        return send(HttpRequest.newBuilder(URI.create(application.url() + "/" + path)), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(application.url() + "/" + path))
                .method(method, BodyPublishers.noBody())
                .headers(headers));
    }

    HttpResponse<String> getFrom(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html,application/json"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            if (tls) {
                request.header("X-Forwarded-Proto", "https");
            }
            if (!address.isEmpty()) {
                request.header("X-Forwarded-For", address);
            }
            return client.send(request.build(), body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The CSRF token of a page, encoded for a form; empty where the page has none. */
    static String csrf(String page) {
        Matcher token = TOKEN.matcher(page);
        return token.find() ? encoded(token.group(1)) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
