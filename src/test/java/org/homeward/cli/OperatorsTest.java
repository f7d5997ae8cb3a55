package org.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.homeward.access.ApiToken;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestApplication;
import org.homeward.users.ApiTokenLedger;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outside a private sample, a command runs only as a user who signed in and created a token. */
@DatabaseTest
class OperatorsTest {

    private static final Viewer ANN = Viewer.of("ann", Role.ANALYST);

    private final TestApplication application;

    @TempDir
    Path folder;

    OperatorsTest(TestApplication application) {
        this.application = application;
    }

    @BeforeEach
    void createUsers() {
        UsersFixtures.made(application.database(), "ann", Role.ANALYST);
        UsersFixtures.made(application.database(), "guest", Role.BOARD);
    }

    @AfterEach
    void resetClock() {
        application.clock().reset();
    }

    @Test
    void a_token_authenticates_the_user_who_created_it() throws IOException {
        assertThat(operators().get(null, token(ANN))).isEqualTo(ANN);
    }

    @Test
    void a_token_ends_after_twelve_hours_at_the_latest() throws IOException {
        String token = token(ANN);
        application.clock().travel(Duration.ofHours(12).minusSeconds(1));
        assertThat(operators().get(null, token)).isEqualTo(ANN);
        application.clock().travel(Duration.ofSeconds(1));

        refused(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update homeward.app_user set role = 'BOARD' where name = 'ann'",
                "update homeward.app_user set disabled = true where name = 'ann'",
                "update homeward.app_user set password_hash = 'another' where name = 'ann'",
                "update homeward.api_token set revoked_at = now() where user_name = 'ann'"
            })
    void a_token_ends_when_the_rights_of_its_user_change(String change) throws IOException {
        String token = token(ANN);
        application.database().run(change);

        refused(token);
    }

    @Test
    void only_the_hash_of_a_token_is_stored() throws IOException {
        String token = Files.readString(Path.of(token(ANN)));

        assertThat(application.database().queryAsSuperuser("select string_agg(t::text, ' ') from homeward.api_token t"))
                .doesNotContain(token)
                .contains(new ApiToken(token).sha256());
    }

    @Test
    void a_user_name_without_a_token_is_not_enough() {
        assertThatThrownBy(() -> operators().get("ann", null))
                .isInstanceOf(NoCommandUser.class)
                .hasMessageContaining("users of a private sample");
        assertThatThrownBy(() -> operators().get(null, null))
                .isInstanceOf(NoCommandUser.class)
                .hasMessageContaining("No user is given");
    }

    @Test
    void neither_print_nor_import_accepts_a_user_name() {
        Path pdf = folder.resolve("out.pdf");

        assertThat(run(
                        "print",
                        "coverage",
                        "--as",
                        "ann",
                        "--purpose",
                        "data-quality",
                        "--recipient",
                        "Analysts",
                        "--out",
                        pdf.toString()))
                .startsWith("1 ")
                .contains("users of a private sample");
        assertThat(run("import", "--as", "ann", "nothing.zip")).startsWith("1 ").contains("users of a private sample");
        assertThat(pdf).doesNotExist();
    }

    @Test
    void a_sheet_about_one_place_needs_a_purpose_and_a_recipient() throws IOException {
        Path pdf = folder.resolve("out.pdf");
        String token = token(ANN);
        assertThat(requested(token, pdf, "filter=ward=E1")).startsWith("64 ").contains("--purpose", "--recipient");
        assertThat(requested(token, pdf, "filter=ward=E1\npurpose=curiosity\nrecipient=the meeting"))
                .startsWith("64 ");
        assertThat(requested(token, pdf, "filter=ward=E1\npurpose=follow-up\nrecipient= "))
                .startsWith("64 ");
        assertThat(requested(token, pdf, "fliter=ward=E1")).startsWith("64 ").contains("none of filter=");
        assertThat(pdf).doesNotExist();
        assertThat(requested(token, pdf, "filter=ward=E1\npurpose=follow-up\n\nrecipient=the meeting\n"))
                .startsWith("0 ");
        assertThat(pdf).isNotEmptyFile();
    }

    /** Other users of the machine can list the options of its programs. */
    @ParameterizedTest
    @CsvSource({"--filter, ward=E1", "--purpose, follow-up", "--recipient, the meeting"})
    void what_is_asked_about_one_place_or_person_is_no_option_of_a_program(String option, String value)
            throws IOException {
        Path pdf = folder.resolve("out.pdf");

        assertThat(run("print", "chronology", option, value, "--token-file", token(ANN), "--out", pdf.toString()))
                .startsWith("64 ")
                .contains("--request FILE");
        assertThat(pdf).doesNotExist();
    }

    private String requested(String token, Path pdf, String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("request"), lines);
        return run("print", "chronology", "--request", file.toString(), "--token-file", token, "--out", pdf.toString());
    }

    @Test
    void a_role_without_the_room_imports_cannot_import_by_token() throws IOException {
        assertThat(run("import", "--token-file", token(Viewer.of("guest", Role.BOARD)), "nothing.zip"))
                .startsWith("1 ")
                .contains("cannot import");
    }

    private CommandUsers operators() {
        return application.bean(CommandUsers.class);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> operators().get(null, token))
                .isInstanceOf(NoCommandUser.class)
                .hasMessageContaining("not valid or has expired");
    }

    /** The path of a file with a new token. */
    private String token(Viewer viewer) throws IOException {
        ApiToken token = ApiToken.random(new SecureRandom());
        application
                .bean(ApiTokenLedger.class)
                .make(viewer, token.sha256(), application.clock().instant());
        return Files.writeString(folder.resolve("token"), token.words()).toString();
    }

    /** The exit code and the output. */
    private String run(String command, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int code = application
                .command(command)
                .run(List.of(arguments), new PrintStream(output, true, StandardCharsets.UTF_8));
        return code + " " + output.toString(StandardCharsets.UTF_8);
    }
}
