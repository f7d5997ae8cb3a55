package org.homeward.store.audit;

import java.nio.file.Path;
import java.time.Clock;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.postgresql.ds.PGSimpleDataSource;

/** A program of its own that enters readings, two at a time, and says of each that it is shown, until somebody kills it. */
final class KilledReader {

    static final String SHOWN = "shown ";

    private KilledReader() {}

    /** Address, user and password of the database, head and keys of the audit, and a word for what is read. */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        SignedHeadFile heads = new SignedHeadFile(Path.of(arguments[3]), Path.of(arguments[4]));
        AuditLog log = new AuditLog(database, heads, new RecentReads(Clock.systemUTC()));
        for (String hand : new String[] {"left", "right"}) {
            Thread.ofPlatform().start(() -> readOn(log, arguments[5] + " " + hand));
        }
    }

    private static void readOn(AuditLog log, String word) {
        Viewer reader = Viewer.of("killed", Role.ANALYST);
        for (int i = 0; ; i++) {
            String what = word + " " + i;
            log.append(reader, AuditEvent.of(AuditKind.SHEET, "print", what));
            // One call, so that a line is written whole or not at all.
            byte[] line = (SHOWN + what + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            System.out.write(line, 0, line.length);
            System.out.flush();
        }
    }
}
