package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.audit.AuditAnchors;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class VerifyAuditCommandTest {

    private final TestDatabase database;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    VerifyAuditCommandTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void a_valid_log_exits_with_0_and_a_damaged_one_with_1_and_the_first_faulty_entry() {
        database.truncateAudit();
        print(5);
        assertThat(verify()).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("valid and signed up to entry 6", "a second");

        database.run("alter table homeward.audit disable trigger user;"
                + " update homeward.audit set user_name = 'bob' where number = 4");
        assertThat(verify()).isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("damaged: entry 4 does not match its own hash");
    }

    @Test
    void heads_that_were_kept_elsewhere_say_up_to_which_entry_they_vouch(@TempDir Path folder) throws IOException {
        database.truncateAudit();
        print(3);
        Path copy = Files.writeString(
                folder.resolve("syslog"),
                "Nov 30 02:15:00 gate homeward audit-head "
                        + Files.readAllLines(database.auditHead()).getLast() + "\n");
        assertThat(verify("--heads", copy.toString())).isZero();
        assertThat(text()).contains("vouch for all of it");

        print(2);
        assertThat(verify("--heads", copy.toString(), "--public-key", key())).isZero();
        assertThat(text()).contains("vouch for it up to entry 4. Not vouched for from entry 5 on");

        database.truncateAudit();
        print(5);
        assertThat(verify()).isZero();
        assertThat(text()).contains("No head that was kept elsewhere was compared");
        assertThat(verify("--heads", copy.toString())).isEqualTo(1);
        assertThat(text()).contains("entry 1 or a later one up to entry 4 is not the one whose head is kept elsewhere");
    }

    @Test
    void heads_must_be_in_the_file_and_of_the_key(@TempDir Path folder) throws IOException {
        print(1);
        Path empty = Files.writeString(folder.resolve("empty"), "nothing\n");
        Path forged = Files.writeString(
                folder.resolve("forged"),
                Files.readAllLines(database.auditHead()).getLast().replaceFirst("^\\d+", "1"));

        assertThat(verify("--heads", empty.toString())).isEqualTo(1);
        assertThat(text()).contains("There is no signed head in");
        assertThat(verify("--heads", forged.toString(), "--public-key", key())).isEqualTo(1);
        assertThat(text()).contains("not signed with this key");
        assertThat(verify("--heads")).isEqualTo(1);
        assertThat(verify("--public-key", key())).isEqualTo(1);
        assertThat(verify("--other")).isEqualTo(1);
        assertThat(text()).contains("Use: verify-audit");
    }

    private String key() {
        return database.auditKeys().resolve("audit-signing.pub").toString();
    }

    private void print(int times) {
        for (int i = 0; i < times; i++) {
            database.database()
                    .audit(Viewer.of("ann", Role.ANALYST), AuditEvent.of(AuditKind.SHEET, "print", "coverage"));
        }
    }

    private String text() {
        String text = output.toString(StandardCharsets.UTF_8);
        output.reset();
        return text;
    }

    private int verify(String... arguments) {
        AuditAnchors none =
                new AuditAnchors(List.of(), database.auditHeads(), database.auditCheck(), database.auditLog());
        return new VerifyAuditCommand(database.auditCheck(), none, Clock.systemUTC())
                .run(List.of(arguments), new PrintStream(output, true, StandardCharsets.UTF_8));
    }
}
