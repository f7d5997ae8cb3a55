package org.homeward.intake.reference;

import static org.homeward.store.db.homeward.Tables.POSTCODE;
import static org.homeward.store.db.homeward.Tables.POSTCODE_SENT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportRejected;
import org.homeward.store.AuditedDatabase;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Component;

/** Stores a directory of postcodes: each file is copied beside what is stored, then the differences are written. Nothing is deleted. */
@Component
public class PostcodeLedger {

    /** How many postcodes were new, and how many differ from what was stored. */
    public record Stored(int added, int changed) {
        public int rows() {
            return added + changed;
        }
    }

    /** Rolls back a transaction with nothing new, so that it uses no change number. */
    private static final class NothingNew extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final AuditEvent EVENT = AuditEvent.of(AuditKind.IMPORT, "imports", "postcodes");
    private static final int CHUNK = 1 << 16;

    private final AuditedDatabase database;

    public PostcodeLedger(AuditedDatabase database) {
        this.database = database;
    }

    /** @throws ImportRejected if a file cannot be read; then nothing of any of them was stored */
    Stored store(Viewer viewer, List<Path> files) {
        try {
            return database.write(viewer, EVENT, Stored::rows, (dsl, change) -> {
                int changed = 0;
                int added = 0;
                for (Path file : files) {
                    dsl.connection(connection -> copy(connection, file));
                    int ended = dsl.deleteFrom(POSTCODE)
                            .using(POSTCODE_SENT)
                            .where(POSTCODE.CODE.eq(POSTCODE_SENT.CODE))
                            .and(row(POSTCODE.EASTING, POSTCODE.NORTHING, POSTCODE.QUALITY, POSTCODE.ENDED_ON)
                                    .isDistinctFrom(row(
                                            POSTCODE_SENT.EASTING,
                                            POSTCODE_SENT.NORTHING,
                                            POSTCODE_SENT.QUALITY,
                                            POSTCODE_SENT.ENDED_ON)))
                            .execute();
                    added += insert(dsl) - ended;
                    changed += ended;
                    dsl.deleteFrom(POSTCODE_SENT).execute();
                }
                Stored stored = new Stored(added, changed);
                if (stored.rows() == 0) {
                    throw new NothingNew();
                }
                return stored;
            });
        } catch (NothingNew rolledBack) {
            database.audit(viewer, EVENT);
            return new Stored(0, 0);
        }
    }

    private static int insert(DSLContext dsl) {
        return dsl.insertInto(
                        POSTCODE,
                        POSTCODE.CODE,
                        POSTCODE.EASTING,
                        POSTCODE.NORTHING,
                        POSTCODE.QUALITY,
                        POSTCODE.ENDED_ON)
                .select(dsl.select(
                                POSTCODE_SENT.CODE,
                                POSTCODE_SENT.EASTING,
                                POSTCODE_SENT.NORTHING,
                                POSTCODE_SENT.QUALITY,
                                POSTCODE_SENT.ENDED_ON)
                        .distinctOn(POSTCODE_SENT.CODE)
                        .from(POSTCODE_SENT)
                        .where(notExists(selectOne().from(POSTCODE).where(POSTCODE.CODE.eq(POSTCODE_SENT.CODE)))))
                .execute();
    }

    private static void copy(Connection connection, Path file) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy homeward.postcode_sent (code, easting, northing, quality, ended_on) from stdin (format csv)");
        StringBuilder chunk = new StringBuilder();
        try {
            PostcodeFile.read(file, line -> {
                chunk.append(line);
                if (chunk.length() > CHUNK) {
                    send(copy, chunk);
                }
            });
            send(copy, chunk);
            copy.endCopy();
        } catch (IOException unreadable) {
            throw new ImportRejected(ImportError.FILE_NOT_READABLE, String.valueOf(file.getFileName()));
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder chunk) throws IOException {
        try {
            byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            chunk.setLength(0);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
