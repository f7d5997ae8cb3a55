package org.homeward.store;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.cli.Command;
import org.springframework.stereotype.Component;

/**
 * {@code rotate-keys}: re-encrypts everything with a new key. Exit code 0 when no value needs the old key any more, 1
 * otherwise.
 */
@Component
class RotateKeysCommand implements Command {

    private static final Viewer JOB = Viewer.system("jobs");

    private final AuditedDatabase database;
    private final Keyring keyring;
    private final Flyway flyway;

    RotateKeysCommand(AuditedDatabase database, Keyring keyring, Flyway flyway) {
        this.database = database;
        this.keyring = keyring;
        this.flyway = flyway;
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            database.read(JOB, ReadRequest.record("store", "rotation of the keys", ""), dsl -> List.of());
            Map<String, Integer> counts =
                    new KeyRotation(flyway.getConfiguration().getDataSource(), keyring).run();
            counts.forEach((table, rows) -> out.printf("%-26s %,9d rows re-encrypted%n", table, rows));
            out.println(
                    "The old key is removed: no value needs it any more. Back up the new keys, separately from the database: "
                            + keyring.place());
            return 0;
        } catch (KeysMissing | DecryptionFailed | StoreUnavailable stopped) {
            out.println(stopped.getMessage() + " Run ./homeward rotate-keys again to continue.");
            return 1;
        }
    }
}
