package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.access.Role;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestApplication;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The security headers of every response, for each kind of address. */
@DatabaseTest
class HeadersTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");

    private final TestApplication application;

    HeadersTest(TestApplication application) {
        this.application = application;
    }

    @BeforeEach
    void one_user() {
        UsersFixtures.made(application.database(), "ann", Role.ANALYST);
    }

    /** Pages, page messages, data, static files, health, errors. */
    @ParameterizedTest
    @CsvSource({
        "sign-in, no-store",
        "places, no-store",
        "interviews/00000000-0000-0000-0000-000000000000, no-store",
        "?v-r=init&location=places&query=, no-store",
        "map/areas/district, no-store|private",
        "map/basemap, no-store|private",
        "'map/places/cells?zoom=13&bbox=0,52,3,55', no-store",
        "map/places/density, no-store",
        "map/places/reasons, no-store",
        "map/nowhere, no-store",
        "session/status, no-store",
        "actuator/health, no-store",
        "no/such/page, no-store",
        "VAADIN/dynamic/resource/0/absent/sheet.pdf, no-store",
        "styles/house.css, max-age=3600",
        "fonts/SourceSerif4-Regular.ttf.woff2, max-age=3600"
    })
    void every_kind_of_response_carries_the_security_headers(String path, String cacheControl) {
        HttpResponse<String> answer =
                HttpUser.signedIn(application, "ann", UsersFixtures.PASSWORD).get(path);

        // The base map is public: a browser may cache it for its user, once a base map is loaded.
        assertThat(header(answer, "Cache-Control")).containsAnyOf(cacheControl.split("\\|"));
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains(
                        "default-src 'self';",
                        "connect-src 'self';",
                        "img-src 'self' data:;",
                        "object-src 'none';",
                        "frame-src 'none';",
                        "frame-ancestors 'none';",
                        "base-uri 'self';",
                        "form-action 'self'");
        assertThat(header(answer, "Content-Security-Policy").replaceAll("style-src [^;]*;", ""))
                .doesNotContain("unsafe-inline", "http:", "https:", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-in", "places", "you"})
    void every_script_of_a_page_carries_the_nonce_of_that_response(String path) {
        HttpUser caller = HttpUser.signedIn(application, "ann", UsersFixtures.PASSWORD);
        HttpResponse<String> page = caller.get(path);
        Matcher nonce = NONCE.matcher(header(page, "Content-Security-Policy"));
        assertThat(nonce.find())
                .as(
                        "%s answered %d with %s",
                        path, page.statusCode(), page.headers().map())
                .isTrue();
        List<String> scripts = SCRIPT.matcher(page.body())
                .results()
                .map(found -> found.group())
                .toList();

        assertThat(scripts)
                .hasSizeGreaterThan(2)
                .allSatisfy(script -> assertThat(script).contains("nonce=\"" + nonce.group(1) + "\""));
        assertThat(header(caller.get(path), "Content-Security-Policy")).doesNotContain(nonce.group(1));
    }

    /** A caller, or a careless proxy, says what the site is called. */
    @ParameterizedTest
    @ValueSource(strings = {"places", "", "sign-in?error", "interviews", "no/such/page"})
    void no_header_of_a_caller_steers_a_redirect(String path) throws Exception {
        var caller = HttpClient.newHttpClient();
        HttpResponse<String> answer = caller.send(
                HttpRequest.newBuilder(URI.create(application.url() + "/" + path))
                        .header("X-Forwarded-Host", "elsewhere.example")
                        .header("X-Forwarded-Port", "666")
                        .header("Forwarded", "host=elsewhere.example")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.headers().allValues("Location").toString()).doesNotContain("elsewhere", "666");
        assertThat(answer.body()).doesNotContain("elsewhere.example");
    }

    @Test
    void only_pages_allow_unsafe_eval() {
        assertThat(header(HttpUser.anonymous(application).get("actuator/health"), "Content-Security-Policy"))
                .doesNotContain("unsafe-eval")
                .contains("script-src 'self';");
    }

    @Test
    void the_session_cookie_is_http_only_same_site_and_behind_tls_secure() {
        String plain = HttpUser.anonymous(application)
                .get("sign-in")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        String behindTls = HttpUser.anonymous(application)
                .behindTls()
                .get("sign-in")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(plain).startsWith("HOMEWARD=").contains("HttpOnly", "SameSite=Strict");
        assertThat(behindTls).contains("HttpOnly", "SameSite=Strict", "Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"map/nowhere", "map/places/cells?zoom=far", "no/such/page.json", "error"})
    void an_error_response_shows_no_internal_details(String path) {
        HttpResponse<String> answer =
                HttpUser.signedIn(application, "ann", UsersFixtures.PASSWORD).get(path);

        assertThat(answer.body()).doesNotContain("Exception", "org.homeward", "java.", "timestamp", "trace", "nowhere");
    }

    private static String header(HttpResponse<String> answer, String name) {
        Optional<String> value = answer.headers().firstValue(name);
        assertThat(value).as(name + " of " + answer.uri()).isPresent();
        return value.orElseThrow();
    }
}
