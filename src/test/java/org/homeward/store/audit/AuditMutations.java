package org.homeward.store.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.Copy;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.TestDatabase;

/** Random entries and random manipulations of them: each must be detected at its first row. */
public final class AuditMutations {

    private final TestDatabase database;
    private final Random dice;

    public AuditMutations(TestDatabase database, long seed) {
        this.database = database;
        this.dice = new Random(seed);
    }

    /** Appends this many entries of several users. */
    public void append(int count) {
        List<AuditKind> kinds =
                List.of(AuditKind.FILTER_APPLIED, AuditKind.RECORD_OPENED, AuditKind.SHEET, AuditKind.REFUSED);
        AuditLog log = database.auditLog();
        IntStream.range(0, count).forEach(each -> {
            Viewer viewer = Viewer.of("user" + dice.nextInt(5), Role.values()[dice.nextInt(Role.values().length)]);
            AuditEvent event = AuditEvent.of(
                            kinds.get(dice.nextInt(kinds.size())), "room" + dice.nextInt(4), "what" + dice.nextInt(3))
                    .about(Long.toHexString(dice.nextLong()))
                    .under("2025-01-01..2025-12-3" + dice.nextInt(2))
                    .ofRows(dice.nextInt(100));
            if (dice.nextBoolean()) {
                event = event.left(
                        new Copy("D-" + dice.nextInt(9), new Recipient("Recipient \u00e9"), Purpose.INVESTIGATION),
                        new Concerned(Set.of("child" + dice.nextInt(3)), Set.of(new UUID(0, dice.nextInt(3)))));
            }
            log.append(dice.nextBoolean() ? viewer.forPurpose(Purpose.INVESTIGATION) : viewer, event);
        });
    }

    /**
     * Manipulates the log this many times, each way in turn.
     *
     * @return the manipulations that were not detected, or at another row than the first
     */
    public List<String> missed(int times) throws SQLException {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Tampering how = Tampering.values()[i % Tampering.values().length];
            Tampering.Trial trial = Tampering.attempt(database, how, dice);
            if (!trial.isFound()) {
                missed.add(trial.toString());
            }
        }
        return missed;
    }
}
