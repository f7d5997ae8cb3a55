package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;

import java.util.List;
import org.homeward.access.AuditKind;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.tables.records.AuditRecord;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads the audit log, for the governance role only; other viewers get no rows. */
@Component
public class AuditQueries {

    /** The selection of entries: of one user or of all, and only those that opened a single record or all. */
    public record Which(String user, boolean openedOnly) {

        public static final Which ALL = new Which("", false);
    }

    /** The number of entries and of distinct users. */
    public record AuditPage(int entries, int people) {}

    private final AuditedDatabase database;

    AuditQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** The newest entries first, at most {@code limit}. Reading the audit log is itself an audited access. */
    public List<AuditedAccess> list(Viewer viewer, Which which, int limit) {
        return database.read(
                viewer,
                ReadRequest.listed("governance", "audit", which.toString(), null),
                dsl -> dsl.selectFrom(AUDIT)
                        .where(matching(viewer, which))
                        .orderBy(AUDIT.NUMBER.desc())
                        .limit(limit)
                        .fetch(AuditQueries::record));
    }

    static AuditedAccess record(AuditRecord row) {
        return new AuditedAccess(
                row.getNumber(),
                row.getAt().toInstant(),
                row.getUserName(),
                Role.valueOf(row.getRole()),
                row.getPurpose(),
                new AuditedAccess.AuditedAction(
                        AuditKind.valueOf(row.getKind()), row.getRoom(), row.getWhat(), row.getRecipient()),
                row.getRows(),
                row.getAsOfChange());
    }

    /** Unit: an entry; people are distinct user names. */
    public AuditPage count(Viewer viewer, Which which) {
        return database.read(
                viewer,
                new ReadRequest(AuditKind.FILTER_APPLIED, "governance", "audit", "", which.toString(), null),
                dsl -> dsl.select(DSL.count(), countDistinct(AUDIT.USER_NAME))
                        .from(AUDIT)
                        .where(matching(viewer, which))
                        .fetchSingle(org.jooq.Records.mapping(AuditPage::new)));
    }

    private static Condition matching(Viewer viewer, Which which) {
        return condition(viewer.role() == Role.GOVERNANCE)
                .and(AUDIT.KIND.ne(AuditKind.BEGUN.name()))
                .and(which.user().isBlank() ? DSL.noCondition() : AUDIT.USER_NAME.eq(which.user()))
                .and(
                        which.openedOnly()
                                ? AUDIT.KIND.in(AuditKind.RECORD_OPENED.name(), AuditKind.BREAK_GLASS.name())
                                : DSL.noCondition());
    }
}
