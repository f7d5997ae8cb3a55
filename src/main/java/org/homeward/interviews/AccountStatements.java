package org.homeward.interviews;

import static org.homeward.store.db.encrypted.Tables.PLACE_TEXT;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.FACTOR;
import static org.homeward.store.db.homeward.Tables.FACTOR_CODE;
import static org.homeward.store.db.homeward.Tables.IMPORT_BATCH;
import static org.homeward.store.db.homeward.Tables.IMPORT_FILE;
import static org.homeward.store.db.homeward.Tables.PLACE;
import static org.homeward.store.db.homeward.Tables.STATEMENT;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Coordinate;
import org.homeward.store.AsOf;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.EarlierStatements;
import org.homeward.store.StatementColumns;
import org.homeward.store.Visibility;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Reads the statements of one account with their texts and codes. */
final class AccountStatements {

    private static final Field<List<Account.Factor>> FACTORS = multiset(select(FACTOR.SIDE, FACTOR_CODE.NAME)
                    .from(FACTOR)
                    .join(FACTOR_CODE)
                    .on(FACTOR_CODE.CODE.eq(FACTOR.CODE))
                    .where(FACTOR.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                    .orderBy(FACTOR.SIDE, FACTOR_CODE.POSITION))
            .as("factors")
            .convertFrom(rows -> rows.map(row -> new Account.Factor(row.value1(), row.value2())));

    private final Result<? extends Record> rows;
    private final EarlierStatements earlier;
    private final Map<Long, Record> files;

    private AccountStatements(Result<? extends Record> rows, EarlierStatements earlier, Map<Long, Record> files) {
        this.rows = rows;
        this.earlier = earlier;
        this.files = files;
    }

    /** Statements that the viewer may see, in the order in which they were sent. */
    static AccountStatements find(Viewer viewer, DSLContext dsl, Long child) {
        return find(viewer, dsl, STATEMENT_FACTS.CHILD_ID.eq(child).and(Visibility.ofAccount(viewer, STATEMENT_FACTS)));
    }

    /** Those that the viewer wrote and does not read in the account as an interviewer, whose audience is children's services. */
    static AccountStatements findWritten(Viewer author, DSLContext dsl, ChildId child) {
        return find(
                author,
                dsl,
                STATEMENT_FACTS
                        .CHILD_ID
                        .eq(select(CHILD_KEY.ID).from(CHILD_KEY).where(CHILD_KEY.PUBLIC_ID.eq(child.value())))
                        .and(STATEMENT_FACTS.FOR_CHILDRENS_SERVICES.isFalse())
                        .and(Visibility.ofAuthor(author, STATEMENT_FACTS)));
    }

    private static AccountStatements find(Viewer viewer, DSLContext dsl, Condition visible) {
        var rows = dsl.select(StatementColumns.ALL)
                .select(STATEMENT_FACTS.INTERVIEW_ID, StatementColumns.PERSONS, FACTORS, StatementColumns.HARMS)
                .select(Decryptor.columns(PLACE_TEXT.ORIGINAL_WORDS, PLACE_TEXT.EXACT_POSITION))
                .select(PLACE.PRECISION, PLACE.ROLE, PLACE.EASTING)
                .select(STATEMENT.FILE_ID, STATEMENT.LINE)
                .from(StatementColumns.facts())
                .leftJoin(PLACE)
                .on(PLACE.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .leftJoin(PLACE_TEXT)
                .on(PLACE_TEXT.STATEMENT_ID.eq(PLACE.STATEMENT_ID))
                .and(AsOf.condition(PLACE_TEXT))
                .where(visible)
                .orderBy(STATEMENT.LINE, STATEMENT_KEY.PUBLIC_ID)
                .fetch();
        return new AccountStatements(rows, EarlierStatements.of(dsl, viewer, rows), files(dsl, rows));
    }

    /**
     * The files that they were sent in, each read once: its policy looks for a statement of the file that the viewer may see, which
     * beside every statement takes seconds.
     */
    private static Map<Long, Record> files(DSLContext dsl, Result<? extends Record> rows) {
        Long[] ids = rows.intoSet(STATEMENT.FILE_ID).stream()
                .filter(Objects::nonNull)
                .toArray(Long[]::new);
        if (ids.length == 0) {
            return Map.of();
        }
        AuditedDatabase.readByIndex(dsl);
        Map<Long, Record> files = dsl.select(IMPORT_FILE.ID, IMPORT_FILE.NAME, IMPORT_FILE.SHA256)
                .select(IMPORT_BATCH.SOURCE_SYSTEM, IMPORT_BATCH.IMPORTED_BY, IMPORT_BATCH.IMPORTED_AT)
                .from(IMPORT_FILE)
                .join(IMPORT_BATCH)
                .on(IMPORT_BATCH.ID.eq(IMPORT_FILE.BATCH_ID))
                .where(IMPORT_FILE.ID.eq(any(ids)))
                .fetchMap(IMPORT_FILE.ID, row -> row);
        AuditedDatabase.readByAnyPlan(dsl);
        return files;
    }

    Long[] ids() {
        return rows.stream().map(row -> row.get(STATEMENT_TEXT.STATEMENT_ID)).toArray(Long[]::new);
    }

    /** The interviews that they were told in. */
    Set<Long> interviews() {
        return rows.intoSet(STATEMENT_FACTS.INTERVIEW_ID);
    }

    List<Account.AccountStatement> all(Decryptor decryptor) {
        return rows.map(row -> statement(decryptor, row));
    }

    Map<Long, List<Account.AccountStatement>> byInterview(Decryptor decryptor) {
        return rows.intoGroups(STATEMENT_FACTS.INTERVIEW_ID, row -> statement(decryptor, row));
    }

    private Account.AccountStatement statement(Decryptor decryptor, Record row) {
        return new Account.AccountStatement(
                StatementColumns.statement(decryptor, row, earlier),
                place(decryptor, row),
                row.get(StatementColumns.PERSONS),
                row.get(FACTORS),
                row.get(StatementColumns.HARMS),
                origin(row));
    }

    private Account.@Nullable Origin origin(Record row) {
        Long id = row.get(STATEMENT.FILE_ID);
        Record file = id == null ? null : files.get(id);
        return file == null
                ? null
                : new Account.Origin(
                        file.get(IMPORT_BATCH.SOURCE_SYSTEM),
                        file.get(IMPORT_BATCH.IMPORTED_BY),
                        file.get(IMPORT_BATCH.IMPORTED_AT).toInstant(),
                        file.get(IMPORT_FILE.NAME),
                        file.get(IMPORT_FILE.SHA256),
                        row.get(STATEMENT.LINE));
    }

    private static Account.@Nullable Place place(Decryptor decryptor, Record row) {
        String text = decryptor.decryptNullable(row, PLACE_TEXT.ORIGINAL_WORDS);
        // What has no position in plain text is a home, or known only to an area: its exact one is on no screen.
        String position =
                row.get(PLACE.EASTING) == null ? null : decryptor.decryptNullable(row, PLACE_TEXT.EXACT_POSITION);
        return text == null
                ? null
                : new Account.Place(
                        text,
                        row.get(PLACE.PRECISION),
                        row.get(PLACE.ROLE),
                        position == null ? null : Coordinate.ofText(position));
    }
}
