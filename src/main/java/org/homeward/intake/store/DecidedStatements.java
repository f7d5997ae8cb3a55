package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.HANDLING_DECISION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.intake.check.StatementRow;
import org.homeward.store.db.homeward.tables.records.HandlingDecisionRecord;
import org.homeward.store.db.homeward.tables.records.StatementVersionRecord;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Statements of a set about which a safeguarding lead has decided. A decision to share stands while the statement is sent again as it
 * was when it was decided: the sending service does not know of it. It ends when anything of the statement changes; then what was
 * shared may be disclosed to nobody again, and waits for a new decision.
 */
final class DecidedStatements {

    /** What the decision itself changed, and what says where a version comes from. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "id",
            "recorded_in",
            "superseded_in",
            "file_id",
            "line",
            "interview_id",
            "child_id",
            "episode_id",
            "for_police",
            "for_childrens_services",
            "for_partnership",
            "for_carers",
            "overridden",
            "override_at",
            "override_child_told");

    private final SourceKeys keys;
    private final RecordMapper records;
    private final Map<Long, StatementVersionRecord> stored;
    private final Map<Long, HandlingDecisionRecord> standing;
    private final Map<Long, byte[]> textDecidedAbout;
    private final List<HandlingDecisionRecord> ending = new ArrayList<>();
    private final List<StatementRow> keptAgain = new ArrayList<>();

    DecidedStatements(
            DSLContext dsl,
            Long[] statements,
            SourceKeys keys,
            RecordMapper records,
            Map<Long, StatementVersionRecord> stored) {
        this.keys = keys;
        this.records = records;
        this.stored = stored;
        this.standing = dsl.selectFrom(HANDLING_DECISION)
                .where(HANDLING_DECISION.STATEMENT_ID.eq(any(statements)))
                .and(HANDLING_DECISION.SUPERSEDED_IN.isNull())
                .fetchMap(HANDLING_DECISION.STATEMENT_ID);
        this.textDecidedAbout = dsl.select(STATEMENT_TEXT.STATEMENT_ID, STATEMENT_TEXT.FINGERPRINT)
                .from(STATEMENT_TEXT)
                .join(HANDLING_DECISION)
                .on(HANDLING_DECISION.STATEMENT_ID.eq(STATEMENT_TEXT.STATEMENT_ID))
                .and(HANDLING_DECISION.WORDS_RECORDED_IN.eq(STATEMENT_TEXT.RECORDED_IN))
                .and(HANDLING_DECISION.SUPERSEDED_IN.isNull())
                .where(STATEMENT_TEXT.STATEMENT_ID.eq(any(statements)))
                .fetchMap(STATEMENT_TEXT.STATEMENT_ID, STATEMENT_TEXT.FINGERPRINT);
    }

    /** Whether it was shared by a decision here, and is sent as it was before. */
    boolean isSentAsDecided(StatementRow row) {
        Long id = keys.statement(row.statementKey());
        HandlingDecisionRecord decision = standing.get(id);
        return decision != null
                && decision.getShared()
                && !row.overridden()
                && !(row.forPolice() || row.forChildrensServices() || row.forPartnership())
                && row.forCarers() == Objects.requireNonNull(stored.get(id)).getForCarers()
                && isSame(row, Objects.requireNonNull(stored.get(id)))
                && Arrays.equals(
                        textDecidedAbout.get(id),
                        records.versionText(STATEMENT_TEXT, row, id).row().get(STATEMENT_TEXT.FINGERPRINT));
    }

    private boolean isSame(StatementRow row, StatementVersionRecord standing) {
        StatementVersionRecord sent = records.record(STATEMENT_VERSION, row);
        return sent.fieldStream()
                .filter(field -> !NOT_COMPARED.contains(field.getName()))
                .allMatch(field -> Objects.equals(plain(sent, field), plain(standing, field)));
    }

    private static Object plain(StatementVersionRecord row, Field<?> field) {
        return String.valueOf(HandlingRequests.plain(row.get(field)));
    }

    /** Ends the decisions about statements of which something changes. */
    void endWhere(Set<Long> changed, List<StatementRow> sent) {
        for (StatementRow row : sent) {
            Long id = keys.statement(row.statementKey());
            if (changed.contains(id) && standing.containsKey(id)) {
                ending.add(standing.get(id));
                if (isSentAsDecided(row)) {
                    keptAgain.add(row);
                }
            }
        }
    }

    boolean isEmpty() {
        return ending.isEmpty();
    }

    void write(DSLContext dsl, long change) {
        dsl.update(HANDLING_DECISION)
                .set(HANDLING_DECISION.SUPERSEDED_IN, change)
                .where(HANDLING_DECISION.ID.eq(
                        any(ending.stream().map(HandlingDecisionRecord::getId).toArray(Long[]::new))))
                .execute();
        for (StatementRow row : keptAgain) {
            Long id = keys.statement(row.statementKey());
            StatementVersionRecord kept = STATEMENT_VERSION.newRecord();
            kept.from(Objects.requireNonNull(stored.get(id)));
            kept.setForPolice(false);
            kept.setForChildrensServices(false);
            kept.setForPartnership(false);
            kept.setOverridden(false);
            kept.setOverrideAt(null);
            kept.setOverrideChildTold(null);
            StoredText.write(dsl, change, kept, records.versionText(STATEMENT_TEXT, row, id));
        }
    }
}
