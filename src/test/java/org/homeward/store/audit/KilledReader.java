package org.homeward.store.audit;

import java.nio.file.Path;
import java.time.Clock;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.Keyring;
import org.homeward.store.RlsSession;
import org.postgresql.ds.PGSimpleDataSource;

/** A separate process that audits reads, two at a time, and prints each that is shown, until it is killed. */
final class KilledReader {

    static final String SHOWN = "shown ";

    private KilledReader() {}

    /**
     * @param arguments address, user and password of the database, file of the signed head, folder of the keys, and a text
     *     for the entries
     */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        SignedHeadFile heads =
                new SignedHeadFile(Path.of(arguments[3]), Path.of(arguments[4]), Path.of(arguments[3] + ".signed"));
        AuditLog log = new AuditLog(
                database,
                new RlsSession(new Keyring(Path.of(arguments[4]))),
                heads,
                new RecentReads(Clock.systemUTC()));
        for (String thread : new String[] {"left", "right"}) {
            Thread.ofPlatform().start(() -> readOn(log, arguments[5] + " " + thread));
        }
    }

    private static void readOn(AuditLog log, String word) {
        Viewer viewer = Viewer.of("killed", Role.ANALYST);
        for (int i = 0; ; i++) {
            String what = word + " " + i;
            log.append(viewer, AuditEvent.of(AuditKind.SHEET, "print", what));
            // One call, so that a line is written whole or not at all.
            byte[] line = (SHOWN + what + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            System.out.write(line, 0, line.length);
            System.out.flush();
        }
    }
}
