package org.homeward.intake.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.Checker;
import org.homeward.intake.check.Manifest;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.FileSet;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.ChangeLedger;
import org.homeward.store.Encryptor;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Fills an empty database with many sets by the owner's COPY, for measurements. Every row is what {@link ImportWriter} would have
 * stored of the same sets in the same order: the checks, the mapping, the encryption and the ids are the intake's own. Only the audit
 * has no entry. Each set must refer to nothing but itself.
 */
public final class CopyImport {

    private final AuditedDatabase database;
    private final Checker checker;
    private final Viewer sender;

    public CopyImport(AuditedDatabase database, Clock clock, Viewer sender) {
        this.database = database;
        this.checker = new Checker(clock);
        this.sender = sender;
    }

    /**
     * Fills in one transaction.
     *
     * @return the rows of all sets, as {@code ImportResult} counts them
     */
    public long fill(Connection owner, Stream<FileSet> sets) throws SQLException {
        owner.setAutoCommit(false);
        DSLContext dsl = DSL.using(owner, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
        BareTables tables = BareTables.strip(owner);
        long rows = new Run(owner, dsl).copy(sets);
        tables.restore();
        owner.commit();
        return rows;
    }

    /** One filling. While one set is copied, the next is checked and mapped. */
    private final class Run {

        private final Connection connection;
        private final DSLContext dsl;
        private final ReferenceData reference;
        private final Encryptor encryptor = database.encryptor();
        private final KeyCounter keys = new KeyCounter();
        private long change;
        private long files;

        Run(Connection connection, DSLContext dsl) {
            this.connection = connection;
            this.dsl = dsl;
            this.change = highest("homeward.change", "number");
            this.files = highest("homeward.import_file", "id");
            ParsedSet nothing = new ParsedSet(
                    FileSet.empty(),
                    new Manifest(Manifest.OWN, "", Map.of()),
                    Map.of(),
                    List.of(),
                    List.of(),
                    Map.of());
            this.reference = ReferenceDataQueries.of(
                    dsl, nothing, BirthQueries.decrypt(sender, database, nothing), database.encryptor());
        }

        private long highest(String table, String column) {
            return dsl.fetchSingle("select coalesce(max(" + column + "), 0) from " + table)
                    .get(0, Long.class);
        }

        long copy(Stream<FileSet> sets) {
            return sets.gather(Gatherers.mapConcurrent(1, set -> checker.check(ParsedSet.of(set), reference)))
                    .gather(Gatherers.mapConcurrent(1, this::mapped))
                    .mapToLong(this::copied)
                    .sum();
        }

        private CopiedSet mapped(CheckedSet set) {
            if (!set.rejected().isEmpty()) {
                throw new IllegalStateException(
                        "A row of the set is rejected: " + set.rejected().getFirst());
            }
            change++;
            CopiedSet copied = CopiedSet.of(set, change, files + 1, keys, encryptor);
            files += set.parsed().rows().size();
            return copied;
        }

        private int copied(CopiedSet set) {
            ParsedSet parsed = set.set().parsed();
            SentBy sentBy = new SentBy(sender, sender.name(), null);
            long recorded = ChangeLedger.next(dsl, sender, ImportWriter.event("import", parsed, sentBy));
            var batch = BatchLedger.record(dsl, recorded, sentBy, parsed, set.result(), encryptor);
            set.requireChange(recorded, batch.fileIds());
            try {
                for (CopyText table : set.tables()) {
                    table.copy(connection);
                }
            } catch (SQLException | IOException refused) {
                throw new IllegalStateException("PostgreSQL refused a row.", refused);
            }
            return set.result().added();
        }
    }
}
