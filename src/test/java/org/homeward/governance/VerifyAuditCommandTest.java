package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class VerifyAuditCommandTest {

    private final TestDatabase database;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    VerifyAuditCommandTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void a_sound_audit_ends_with_0_and_a_broken_one_with_1_and_the_first_bad_entry() {
        for (int i = 0; i < 5; i++) {
            database.database()
                    .audit(Viewer.of("ann", Role.ANALYST), AuditEvent.of(AuditKind.SHEET, "print", "coverage"));
        }
        assertThat(verify()).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("sound, and signed up to entry 6", "a second");

        database.run("alter table homeward.audit disable trigger user;"
                + " update homeward.audit set user_name = 'bob' where number = 4");
        assertThat(verify()).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("broken: entry 4 does not match its own hash");
    }

    private int verify() {
        return new VerifyAuditCommand(database.auditCheck(), Clock.systemUTC())
                .run(List.of(), new PrintStream(told, true, StandardCharsets.UTF_8));
    }
}
