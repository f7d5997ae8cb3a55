package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.homeward.support.Launcher;
import org.homeward.support.Launcher.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one launcher: what it says, and what it finds. Its private database is in {@link LauncherProofTest}. */
class LauncherTest {

    private static final String OPEN = "choose_installation sample; open_database; ";

    @TempDir
    Path folder;

    private Launcher launcher;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        launcher = Launcher.copiedTo(folder);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        if (Files.exists(folder.resolve("data"))) {
            launcher.run(Launcher.self(), "stop");
        }
    }

    @Test
    void help_names_every_command() throws Exception {
        Ended help = launcher.run(Launcher.self(), "help");

        assertThat(help.code()).isZero();
        assertThat(help.text())
                .contains(
                        "start",
                        "stop",
                        "create-admins",
                        "import",
                        "print",
                        "release prepare",
                        "rotate-keys",
                        "psql",
                        "test",
                        "prove [NAME] [SEED]",
                        "bench",
                        "generate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "begin",
                "start --sample-only",
                "start --port",
                "start --port 0",
                "start --port 65536",
                "start --port eighty",
                "stop now",
                "prove nothing-of-this-name",
                "prove 7 8",
                "bench"
            })
    void a_wrong_word_is_answered_with_the_usage(String words) throws Exception {
        Ended wrong = launcher.run(Launcher.self(), words.split(" "));

        assertThat(wrong.code()).isEqualTo(64);
        assertThat(wrong.text()).startsWith("homeward: ").contains("./homeward start [--port N]");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_jdk_that_is_too_old_is_passed_over_and_a_new_one_is_taken() throws Exception {
        Path old = pretendJdk("17.0.15");
        Path young = pretendJdk("25.0.1");
        String find = "find_java; echo \"found $JAVA_HOME\"";

        assertThat(launcher.shell(Launcher.self(), "JAVA_HOME=" + young + "; " + find)
                        .text())
                .contains("found " + young);
        assertThat(launcher.shell(Launcher.self(), "JAVA_HOME=" + old + "; " + find)
                        .text())
                .contains("found /")
                .doesNotContain(old.toString());
    }

    @Test
    void without_the_right_to_install_the_command_to_run_is_printed() throws Exception {
        Ended refused = launcher.shell(Launcher.ordinary(), "install_packages postgresql-15 postgresql-15-postgis-3");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text())
                .contains("sudo apt-get update && sudo apt-get install -y --no-install-recommends"
                        + " postgresql-15 postgresql-15-postgis-3");
    }

    @Test
    void only_a_change_of_what_goes_into_the_program_asks_for_a_new_build() throws Exception {
        Ended stamps = launcher.shell(Launcher.self(), """
                cd "$HERE" && mkdir -p src/main/frontend/generated src/generated src/sample db reports src/test target && echo 1 >pom.xml
                stamp
                echo 2 >src/test/a; echo 2 >target/b; echo 2 >src/main/frontend/generated/c; stamp
                echo 2 >db/d; stamp
                echo 2 >pom.xml; stamp""");

        List<String> names = stamps.text().lines().toList();
        assertThat(names).as(stamps.text()).hasSize(4).allMatch(name -> name.matches("[0-9a-f]{16}"));
        assertThat(names.get(1)).isEqualTo(names.get(0));
        assertThat(names.subList(1, 4)).doesNotHaveDuplicates();
    }

    /** What a program writes to its output can only grow; its own log is bounded. */
    @Test
    void the_program_keeps_its_own_log_and_writes_nothing_of_it_to_its_output() throws Exception {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"log $HOMEWARD_LOG console $LOGGING_THRESHOLD_CONSOLE\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        Ended stopped = launcher.shell(
                Launcher.self(),
                "JAVA_HOME=" + folder + "/jdk PROGRAM=/none PORT=21999; choose_installation sample; launch");

        assertThat(stopped.text())
                .contains("log " + folder.toRealPath().resolve("data/sample/log/homeward.log") + " console off")
                .contains("The application stopped while it was starting.");
        assertThat(Files.list(folder.resolve("data/sample/log")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("java.log");
    }

    @Test
    void a_process_number_alone_is_not_a_running_application() throws Exception {
        String pretend = "choose_installation sample; echo \"$$ SINCE 8080 /program\" >\"$INSTALLATION/running\"; "
                + "application_running && echo running || echo not running";

        assertThat(launcher.shell(Launcher.self(), pretend.replace("SINCE", "1"))
                        .text())
                .contains("not running");
        assertThat(launcher.shell(Launcher.self(), pretend.replace("SINCE", "$(began $$)"))
                        .text())
                .isEqualToIgnoringWhitespace("running");
    }

    @Test
    void a_database_that_is_not_there_cannot_be_opened() throws Exception {
        Ended refused = launcher.run(Launcher.self(), "psql");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text()).contains("There is no sample database yet", "./homeward start");
    }

    @Test
    void a_given_database_needs_both_of_its_roles() throws Exception {
        Ended refused = launcher.shell(
                Launcher.self(),
                "HOMEWARD_DB_URL=jdbc:postgresql://db/homeward; HOMEWARD_DB_USER=app; "
                        + "HOMEWARD_DB_PASSWORD=x; choose_installation ''; open_database");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text()).contains("HOMEWARD_DB_OWNER_USER is not");
        assertThat(folder.resolve("data/given/cluster")).doesNotExist();
    }

    @Test
    void the_first_of_two_users_leaves_the_database_to_the_other() throws Exception {
        Ended both = launcher.shell(Launcher.self(), OPEN + """
                ("$HERE/homeward" psql --sample -XAtc 'select 1' )
                server_running "$INSTALLATION/cluster" && echo 'still there'
                close_database
                server_running "$INSTALLATION/cluster" || echo 'gone with the last'""");

        assertThat(both.text().lines()).contains("1", "still there", "gone with the last");
    }

    @Test
    void the_program_writes_its_memory_to_no_file() throws Exception {
        Ended command = launcher.shell(
                Launcher.self(), "JAVA_HOME=/jdk PROGRAM=/program; java_command serve; echo \"${RUN[*]}\"");

        assertThat(command.text()).contains("-XX:-HeapDumpOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash");
    }

    private Path pretendJdk(String version) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Path file =
                    Files.writeString(bin.resolve(program), "#!/bin/sh\necho 'openjdk version \"" + version + "\"'\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }
}
