package org.homeward.interviews;

import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.jooq.impl.DSL.inline;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.store.NamesChild;
import org.homeward.store.Visibility;
import org.homeward.store.db.homeward.tables.records.AuditRecord;
import org.jooq.DSLContext;
import org.jooq.Param;

/**
 * Reads on which sheets and in which files statements and interviews of one account left the application, from the audit entries of those
 * copies. Unit: a copy. A copy is listed only where at least one of its records is one that the viewer may read, with the references of
 * those alone, and without the name of the user who made it.
 */
final class AccountUses {

    private static final int LATEST = 20;

    /** Part of the statement: the index of copies is used only where PostgreSQL knows that copies are asked for. */
    private static final List<Param<String>> COPIES =
            List.of(inline(AuditKind.SHEET.name()), inline(AuditKind.EXPORT.name()));

    private AccountUses() {}

    /** The latest {@value #LATEST}, the latest first. */
    static List<Account.Use> find(Viewer viewer, DSLContext dsl, ChildId child, Long id) {
        List<AuditRecord> left = dsl.selectFrom(AUDIT)
                .where(AUDIT.KIND.in(COPIES))
                .and(NamesChild.of(child))
                .orderBy(AUDIT.NUMBER.desc())
                .fetch();
        if (left.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> readable = readable(viewer, dsl, id);
        return left.stream()
                .filter(row -> Arrays.stream(row.getRecords()).anyMatch(readable::containsKey))
                .limit(LATEST)
                .map(row -> use(row, readable))
                .toList();
    }

    /** The statements and interviews of the account that the viewer may read: statements with their references, interviews with none. */
    private static Map<UUID, String> readable(Viewer viewer, DSLContext dsl, Long child) {
        Map<UUID, String> readable = new HashMap<>();
        dsl.select(STATEMENT_KEY.PUBLIC_ID, STATEMENT_KEY.REFERENCE)
                .from(STATEMENT_FACTS)
                .join(STATEMENT_KEY)
                .on(STATEMENT_KEY.ID.eq(STATEMENT_FACTS.STATEMENT_ID))
                .where(STATEMENT_FACTS.CHILD_ID.eq(child))
                .and(Visibility.ofAccount(viewer, STATEMENT_FACTS))
                .forEach(row -> readable.put(row.value1(), row.value2()));
        dsl.select(INTERVIEW_KEY.PUBLIC_ID)
                .from(INTERVIEW)
                .join(INTERVIEW_KEY)
                .on(INTERVIEW_KEY.ID.eq(INTERVIEW.ID))
                .where(INTERVIEW.CHILD_ID.eq(child))
                .and(Visibility.ofAccount(viewer, INTERVIEW))
                .forEach(row -> readable.put(row.value1(), ""));
        return readable;
    }

    private static Account.Use use(AuditRecord row, Map<UUID, String> readable) {
        return new Account.Use(
                row.getAt().atZoneSameInstant(ZoneId.of("Europe/London")).toLocalDate(),
                AuditKind.valueOf(row.getKind()),
                row.getWhat(),
                row.getRole(),
                row.getPurpose(),
                row.getRecipient(),
                Objects.requireNonNullElse(row.getCopy(), ""),
                Arrays.stream(row.getRecords())
                        .map(readable::get)
                        .filter(Objects::nonNull)
                        .filter(reference -> !reference.isEmpty())
                        .sorted()
                        .toList());
    }
}
