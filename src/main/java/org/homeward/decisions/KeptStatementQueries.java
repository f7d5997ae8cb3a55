package org.homeward.decisions;

import static org.homeward.store.db.encrypted.Tables.HANDLING_DECISION_TEXT;
import static org.homeward.store.db.encrypted.Tables.PLACE_TEXT;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.HANDLING_DECISION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;

import java.util.List;
import java.util.Objects;
import org.homeward.access.Purpose;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.store.AsOf;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.EarlierStatements;
import org.homeward.store.PendingDecryption;
import org.homeward.store.StatementColumns;
import org.homeward.store.TimeColumns;
import org.homeward.store.Visibility;
import org.homeward.store.db.homeward.Routines;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what no role reads, because it may be disclosed to nobody or to carers only, for the safeguarding lead of the provider that held
 * the interview. Unit: a statement. To decide
 * is the purpose of reading it; it is audited under every child concerned.
 */
@Component
public class KeptStatementQueries {

    private static final TimeColumns HELD =
            new TimeColumns(STATEMENT_FACTS.HELD_AT, STATEMENT_FACTS.HELD_LATEST, STATEMENT_FACTS.HELD_PRECISION);

    private final AuditedDatabase database;

    public KeptStatementQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** Those of the viewer's provider, what was told first first. */
    public List<KeptStatement> list(Viewer viewer) {
        Viewer deciding = viewer.forPurpose(Purpose.SAFEGUARDING_REVIEW);
        ReadRequest request = ReadRequest.listed("decisions", "statements kept for nobody", "", null);
        return database.readDecrypted(deciding, request, dsl -> {
            var rows = dsl.select(StatementColumns.ALL)
                    .select(STATEMENT_KEY.PUBLIC_ID, CHILD_KEY.PUBLIC_ID, CHILD_KEY.REFERENCE)
                    .select(HELD.earliest(), HELD.latest(), HELD.precision())
                    .select(StatementColumns.HARMS, StatementColumns.PERSONS)
                    .select(Decryptor.columns(PLACE_TEXT.ORIGINAL_WORDS))
                    .select(HANDLING_DECISION.DECIDED_BY, HANDLING_DECISION.DECIDED_AT, HANDLING_DECISION.REVIEW_ON)
                    .select(Decryptor.columns(HANDLING_DECISION_TEXT.REASON))
                    .from(StatementColumns.facts())
                    .join(CHILD_KEY)
                    .on(CHILD_KEY.ID.eq(STATEMENT_FACTS.CHILD_ID))
                    .leftJoin(PLACE_TEXT)
                    .on(PLACE_TEXT.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                    .and(AsOf.condition(PLACE_TEXT))
                    .leftJoin(HANDLING_DECISION)
                    .on(HANDLING_DECISION.STATEMENT_ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                    .and(HANDLING_DECISION.SUPERSEDED_IN.isNull())
                    .leftJoin(HANDLING_DECISION_TEXT)
                    .on(HANDLING_DECISION_TEXT.DECISION_ID.eq(HANDLING_DECISION.ID))
                    .where(STATEMENT_FACTS.FOR_POLICE.isFalse())
                    .and(STATEMENT_FACTS.FOR_CHILDRENS_SERVICES.isFalse())
                    .and(STATEMENT_FACTS.FOR_PARTNERSHIP.isFalse())
                    .and(Visibility.ofKept(deciding, STATEMENT_FACTS))
                    .orderBy(STATEMENT_FACTS.HELD_AT, STATEMENT_KEY.PUBLIC_ID)
                    .fetch();
            EarlierStatements earlier = EarlierStatements.of(dsl, deciding, rows);
            long latest = dsl.select(Routines.asOfChange()).fetchSingle().value1();
            return PendingDecryption.list(
                    rows,
                    CHILD_KEY.PUBLIC_ID,
                    STATEMENT_KEY.PUBLIC_ID,
                    (decryptor, row) -> statement(decryptor, row, earlier, latest));
        });
    }

    private static KeptStatement statement(Decryptor decryptor, Record row, EarlierStatements earlier, long latest) {
        String place = decryptor.decryptNullable(row, PLACE_TEXT.ORIGINAL_WORDS);
        return new KeptStatement(
                row.get(STATEMENT_KEY.PUBLIC_ID),
                new ChildId(row.get(CHILD_KEY.PUBLIC_ID)),
                row.get(CHILD_KEY.REFERENCE),
                HELD.get(row),
                StatementColumns.statement(decryptor, row, earlier),
                place == null ? "" : place,
                row.get(StatementColumns.HARMS),
                row.get(StatementColumns.PERSONS),
                latest,
                kept(decryptor, row));
    }

    private static KeptStatement.@Nullable Kept kept(Decryptor decryptor, Record row) {
        String reason = decryptor.decryptNullable(row, HANDLING_DECISION_TEXT.REASON);
        return reason == null
                ? null
                : new KeptStatement.Kept(
                        row.get(HANDLING_DECISION.DECIDED_BY),
                        row.get(HANDLING_DECISION.DECIDED_AT).toInstant(),
                        reason,
                        Objects.requireNonNull(row.get(HANDLING_DECISION.REVIEW_ON)));
    }
}
