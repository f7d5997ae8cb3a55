package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.adversarial.Prove;
import org.homeward.support.Launcher;
import org.homeward.support.Launcher.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The private database that the launcher keeps: in the suite for this user, at full size for root and for anyone else. */
class LauncherProofTest {

    private static final String OPEN = "choose_installation sample; open_database; ";

    private static final Set<PosixFilePermission> ANYBODY = PosixFilePermissions.fromString("rwxrwxrwx");

    @TempDir
    Path folder;

    @Test
    void the_private_database_is_closed_to_others_and_survives_a_crash() throws Exception {
        List<String> users = Launcher.users().toList();
        Prove prove = Prove.sized("private-database", 1, users.size());
        List<String> failures = new ArrayList<>();
        Files.setPosixFilePermissions(folder, ANYBODY);
        for (String user : users.subList(0, prove.size())) {
            Path own = Files.setPosixFilePermissions(Files.createDirectory(folder.resolve(user)), ANYBODY);
            Launcher launcher = Launcher.copiedTo(own);
            try {
                is_durable_on_loopback_and_asks_for_a_password(launcher, user, own);
                comes_back_with_its_rows_after_its_server_was_killed(launcher, user);
            } catch (AssertionError wrong) {
                failures.add("as " + user + ": " + wrong.getMessage());
            } finally {
                launcher.run(user, "stop");
            }
        }
        prove.report(prove.size(), failures);
    }

    private static void is_durable_on_loopback_and_asks_for_a_password(Launcher launcher, String user, Path own)
            throws Exception {
        Ended shown = launcher.shell(user, OPEN + """
                ask() { PGPASSWORD=$(secret "$1") "$PGBIN/psql" -h 127.0.0.1 -p "$(cat "$INSTALLATION/port")" -U "$1" \
                    -d homeward -XAtc "$2"; }
                for setting in listen_addresses unix_socket_directories fsync synchronous_commit full_page_writes \
                    data_checksums server_encoding log_error_verbosity homeward.installation; do
                    echo "$setting=$(ask homeward_owner "show $setting")"
                done
                echo "ways in: $(ask postgres "select string_agg(distinct auth_method, ',') from pg_hba_file_rules")"
                for role in homeward_owner homeward_app; do
                    ask postgres "select rolname, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or
                        pg_has_role(rolname, 'postgres', 'member') from pg_roles where rolname = '$role'"
                done
                echo "app owns: $(ask postgres "select count(*) from pg_shdepend where refobjid = 'homeward_app'::regrole
                    and deptype = 'o'")"
                ask homeward_app 'create table mine (a int)' 2>&1 || true
                echo guess >"$INSTALLATION/secrets/homeward_app"; ask homeward_app 'select 1' 2>&1 || true
                """);

        assertThat(shown.text().lines())
                .contains(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "data_checksums=on",
                        "server_encoding=UTF8",
                        "log_error_verbosity=terse",
                        "homeward.installation=sample",
                        "ways in: scram-sha-256",
                        "homeward_owner|f",
                        "homeward_app|f",
                        "app owns: 0");
        assertThat(shown.text())
                .contains("permission denied for schema public", "password authentication failed for user");
        for (String secret : List.of("postgres", "homeward_owner", "homeward_app")) {
            assertThat(Files.getPosixFilePermissions(own.resolve("data/sample/secrets/" + secret)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void comes_back_with_its_rows_after_its_server_was_killed(Launcher launcher, String user)
            throws Exception {
        String kept =
                "ask() { PGPASSWORD=$(secret homeward_owner) \"$PGBIN/psql\" -h 127.0.0.1 -U homeward_owner -d homeward"
                        + " -p \"$(cat \"$INSTALLATION/port\")\" -XAtc \"$1\"; }; ";
        Ended written = launcher.shell(user, OPEN + kept + """
                ask "create table kept as select 'still here'::text as word" >/dev/null
                kill -KILL "$(as_server head -n 1 "$INSTALLATION/cluster/postmaster.pid")"; OPENED=''""");
        Ended read = launcher.shell(
                user,
                OPEN + kept + "ask 'select word from kept'; close_database; "
                        + "server_running \"$INSTALLATION/cluster\" || echo stopped");

        assertThat(written.code()).as(written.text()).isZero();
        assertThat(read.text().lines()).contains("still here", "stopped");
    }
}
