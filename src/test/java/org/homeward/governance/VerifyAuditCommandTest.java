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
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    VerifyAuditCommandTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void a_valid_log_exits_with_0_and_a_damaged_one_with_1_and_the_first_faulty_entry() {
        for (int i = 0; i < 5; i++) {
            database.database()
                    .audit(Viewer.of("ann", Role.ANALYST), AuditEvent.of(AuditKind.SHEET, "print", "coverage"));
        }
        assertThat(verify()).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("valid and signed up to entry 6", "a second");

        database.run("alter table homeward.audit disable trigger user;"
                + " update homeward.audit set user_name = 'bob' where number = 4");
        assertThat(verify()).isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("damaged: entry 4 does not match its own hash");
    }

    private int verify() {
        return new VerifyAuditCommand(database.auditCheck(), Clock.systemUTC())
                .run(List.of(), new PrintStream(output, true, StandardCharsets.UTF_8));
    }
}
