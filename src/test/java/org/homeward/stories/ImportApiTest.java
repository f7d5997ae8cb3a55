package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeward.access.ApiToken;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.Intake;
import org.homeward.intake.ValidSet;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.homeward.users.ApiTokenLedger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program sends a set and asks what became of it. */
@CountyTest
class ImportApiTest {

    private static final Set<String> ENDED = Set.of("STORED", "WAITS", "REJECTED", "FAILED");
    private static final String ADDRESS = "/api/v1/imports";
    private static final int LONGEST_S = 60;

    private final TestApplication application;
    private final HttpClient client = HttpClient.newHttpClient();

    ImportApiTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void a_set_is_checked_and_stored_and_the_report_is_that_of_the_screen() throws Exception {
        FileSet files = new ValidSet("by-program").files();
        ImportResult preview = application.bean(Intake.class).preview(Viewer.of("analyst", Role.ANALYST), files);
        HttpResponse<String> sent = send(token("analyst", Role.ANALYST), zip(files));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);

        String address = sent.headers().firstValue("Location").orElseThrow();
        JsonNode ended = ended(token("analyst", Role.ANALYST), address);
        assertThat(ended.path("state").asString()).isEqualTo("STORED");
        assertThat(ended.path("added").asInt()).isEqualTo(preview.added()).isPositive();
        assertThat(ended.path("rejectedRows").asInt()).isEqualTo(preview.rejectedRows());
        assertThat(ended.path("rejected").size()).isEqualTo(preview.rejected().size());
        assertThat(application
                        .database()
                        .listAsSuperuser(
                                "select public_id::text from homeward.import_batch where source_system = 'by-program'"))
                .containsExactly(ended.path("batch").asString());
        assertThat(get(token("interviewer", Role.INTERVIEWER), address).statusCode())
                .as("somebody else")
                .isEqualTo(404);

        JsonNode again = ended(
                token("analyst", Role.ANALYST),
                send(token("analyst", Role.ANALYST), zip(files))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        assertThat(again.path("state").asString()).isEqualTo("STORED");
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(preview.added());
    }

    @Test
    void nothing_is_taken_from_a_session_a_stranger_or_a_role_that_does_not_send() throws Exception {
        byte[] zip = zip(new ValidSet("refused").files());
        HttpUser session = HttpUser.signedIn(application, "analyst");
        HttpResponse<String> bySession = session.send("POST", "api/v1/imports", "Content-Type", "application/zip");
        assertThat(bySession.statusCode()).isEqualTo(403);
        assertThat(bySession.body()).contains("No access token");
        assertThat(send("hw_nothing", zip).statusCode()).isEqualTo(401);
        assertThat(send(token("board", Role.BOARD), zip).statusCode()).isEqualTo(403);
        assertThat(application
                        .database()
                        .listAsSuperuser("select sent_by from homeward.import_job where sent_by = 'board'"))
                .isEmpty();
    }

    @Test
    void what_is_no_zip_is_refused_whole_and_says_why() throws Exception {
        HttpResponse<String> sent = send(token("analyst", Role.ANALYST), new byte[] {1, 2, 3});
        JsonNode ended = ended(
                token("analyst", Role.ANALYST),
                sent.headers().firstValue("Location").orElseThrow());

        assertThat(ended.path("state").asString()).isEqualTo("REJECTED");
        assertThat(ended.path("problem").path("reason").asString()).isNotEmpty();
        assertThat(ended.path("problem").path("remedy").asString()).isNotEmpty();
    }

    @Test
    void an_answer_has_what_its_description_says() throws Exception {
        JsonNode described = JsonMapper.shared()
                .readTree(HttpUser.signedIn(application, "analyst")
                        .get("api/v1/openapi")
                        .body())
                .path("paths");
        JsonNode schema = described
                .path(ADDRESS + "/{id}")
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        HttpResponse<String> sent = send(token("analyst", Role.ANALYST), zip(new ValidSet("described").files()));
        JsonNode answer = JsonMapper.shared().readTree(sent.body());

        assertThat(new TreeSet<>(answer.propertyNames()))
                .isEqualTo(new TreeSet<>(schema.path("properties").propertyNames()))
                .contains("state", "rejected", "causes");
        assertThat(described
                        .path(ADDRESS)
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .has("application/zip"))
                .isTrue();
    }

    /** The calls of the readme, sent as they stand there. */
    @Test
    void the_examples_of_the_readme_work() throws Exception {
        List<String> calls = Pattern.compile("(?m)^curl (?:[^\\n]*\\\\\\n)*[^\\n]*/api/v1/imports[^\\n]*$")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(call -> call.group().replace("\\\n", " "))
                .toList();
        assertThat(calls).hasSize(2);

        HttpResponse<String> sent = call(calls.getFirst(), zip(new ValidSet("readme").files()));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        String id = JsonMapper.shared().readTree(sent.body()).path("id").asString();
        HttpResponse<String> asked =
                call(calls.getLast().replaceFirst("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id), new byte[0]);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    }

    private HttpResponse<String> call(String curl, byte[] body) throws IOException, InterruptedException {
        Matcher address = Pattern.compile("\"http://localhost:8080(/[^\"]+)\"").matcher(curl);
        assertThat(address.find()).isTrue();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.url() + address.group(1)))
                .header("Authorization", "Bearer " + token("analyst", Role.ANALYST));
        Pattern.compile("-H \"([^:\"]+): ([^\"]+)\"")
                .matcher(curl)
                .results()
                .forEach(header -> request.header(header.group(1), header.group(2)));
        if (curl.contains("--data-binary @")) {
            request.POST(BodyPublishers.ofByteArray(body));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode ended(String token, String address) throws Exception {
        for (int second = 0; second < LONGEST_S * 5; second++) {
            JsonNode now = JsonMapper.shared().readTree(get(token, address).body());
            if (ENDED.contains(now.path("state").asString())) {
                return now;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The import did not end.");
    }

    private HttpResponse<String> send(String token, byte[] zip) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(application.url() + ADDRESS))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(zip))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String token, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(application.url() + address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private String token(String user, Role role) {
        ApiToken token = ApiToken.random(new SecureRandom());
        application
                .bean(ApiTokenLedger.class)
                .make(Viewer.of(user, role), token.sha256(), application.clock().instant());
        return token.words();
    }

    private static byte[] zip(FileSet files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : files.names()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(files.bytes(name));
            }
        }
        return bytes.toByteArray();
    }
}
