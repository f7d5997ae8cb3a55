package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.AuditKind;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.UsageKind;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.NamesChild;
import org.homeward.store.TimeColumns;
import org.homeward.store.db.homeward.tables.records.AuditRecord;
import org.homeward.users.UserName;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the audit log, for the governance role only; other viewers get no rows. */
@Component
public class AuditQueries {

    /**
     * The selection of entries.
     *
     * @param user the user name; empty for all
     * @param room null for all
     * @param child whose records were read or refused; null for all
     * @param from the first day, in local time; null for no limit
     * @param to the last day
     * @param openedOnly only those that opened a single record
     */
    public record Which(
            String user,
            @Nullable AuditRoom room,
            @Nullable ChildId child,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean openedOnly) {

        public static final Which ALL = new Which("", null, null, null, null, false);

        private static final String JOB = "system:[a-z]+";
        private static final String NOBODY = "?";

        /** What was typed may be a child's name: what can be no user's reaches neither the audit nor an address. */
        public Which {
            user = user.isBlank() || UserName.isFit(user) || user.matches(JOB) ? user : NOBODY;
        }

        public static Which ofUser(String user) {
            return new Which(user, null, null, null, null, false);
        }

        /** As the audit log records it; the child is the subject of that entry. */
        private String text() {
            return Stream.of(
                            user.isBlank() ? "" : "user=" + user,
                            room == null ? "" : "room=" + room,
                            from == null && to == null
                                    ? ""
                                    : (from == null ? "" : from) + ".." + (to == null ? "" : to),
                            openedOnly ? "opened" : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private ReadRequest request(AuditKind kind) {
            return new ReadRequest(
                    kind,
                    "governance",
                    "audit",
                    child == null ? "" : child.value().toString(),
                    text(),
                    null);
        }
    }

    /** The number of entries and of distinct users. */
    public record AuditPage(int entries, int people) {}

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AuditedDatabase database;

    AuditQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** The newest entries first, at most {@code limit}. Reading the audit log is itself an audited access. */
    public List<AuditedAccess> list(Viewer viewer, Which which, int limit) {
        return database.read(
                viewer,
                which.request(AuditKind.RECORDS_LISTED),
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
                        AuditKind.valueOf(row.getKind()),
                        row.getRoom(),
                        row.getWhat(),
                        row.getRecipient(),
                        row.getCopy()),
                row.getRows(),
                row.getAsOfChange());
    }

    /** Unit: an entry; people are distinct user names. */
    public AuditPage count(Viewer viewer, Which which) {
        return database.read(
                viewer,
                which.request(AuditKind.FILTER_APPLIED),
                dsl -> dsl.select(DSL.count(), countDistinct(AUDIT.USER_NAME))
                        .from(AUDIT)
                        .where(matching(viewer, which))
                        .fetchSingle(org.jooq.Records.mapping(AuditPage::new)));
    }

    /**
     * How many of the first entries the database does not show to governance, though the log has them: entries are numbered without a gap.
     * Whoever owns the database can hide entries by a policy, and changes none.
     *
     * @param signed the number of the last signed entry
     */
    public long countHidden(Viewer viewer, long signed) {
        return database.read(
                viewer,
                ReadRequest.listed("governance", "entries that are not shown", "", null),
                dsl -> signed
                        - dsl.fetchCount(
                                AUDIT,
                                condition(viewer.role() == Role.GOVERNANCE).and(AUDIT.NUMBER.le(signed))));
    }

    /** What was refused, and sign-ins that failed; the newest first. */
    public List<AuditedAccess> listRefused(Viewer viewer, int limit) {
        return database.read(
                viewer,
                ReadRequest.listed("governance", "refused attempts", "", null),
                dsl -> dsl.selectFrom(AUDIT)
                        .where(condition(viewer.role() == Role.GOVERNANCE))
                        .and(AUDIT.KIND.in(AuditKind.REFUSED.name(), AuditKind.SIGN_IN_REFUSED.name()))
                        .orderBy(AUDIT.NUMBER.desc())
                        .limit(limit)
                        .fetch(AuditQueries::record));
    }

    /** Who asked for unusually much in the last seven days; see {@link UnusualUsage}. */
    public List<UnusualUsage> listUnusual(Viewer viewer, LocalDate today) {
        LocalDate first = today.minusDays(UnusualUsage.DAYS_SHOWN - 1L + UnusualUsage.DAYS_BEFORE);
        return database.read(viewer, ReadRequest.listed("governance", "unusual asking", "", null), dsl -> {
            Field<LocalDate> day = TimeColumns.localDay(AUDIT.AT);
            List<UnusualUsage.Day> days = new ArrayList<>();
            dsl.select(AUDIT.USER_NAME, AUDIT.KIND, day, DSL.count())
                    .from(AUDIT)
                    .where(condition(viewer.role() == Role.GOVERNANCE))
                    .and(AUDIT.AT.ge(first.atStartOfDay(LONDON).toOffsetDateTime()))
                    .and(AUDIT.USER_NAME.startsWith(Viewer.SYSTEM).not())
                    .groupBy(AUDIT.USER_NAME, AUDIT.KIND, day)
                    .forEach(row -> UsageKind.of(AuditKind.valueOf(row.value2()))
                            .ifPresent(asking ->
                                    days.add(new UnusualUsage.Day(row.value1(), asking, row.value3(), row.value4()))));
            return UnusualUsage.among(days, today);
        });
    }

    private static Condition matching(Viewer viewer, Which which) {
        Condition matching = condition(viewer.role() == Role.GOVERNANCE).and(AUDIT.KIND.ne(AuditKind.BEGUN.name()));
        if (!which.user().isBlank()) {
            matching = matching.and(AUDIT.USER_NAME.eq(which.user()));
        }
        if (which.openedOnly()) {
            matching = matching.and(AUDIT.KIND.in(AuditKind.RECORD_OPENED.name(), AuditKind.BREAK_GLASS.name()));
        }
        if (which.room() != null) {
            matching = matching.and(AUDIT.ROOM.in(which.room().codes()));
        }
        if (which.child() != null) {
            matching = matching.and(concerns(which.child()));
        }
        if (which.from() != null) {
            matching =
                    matching.and(AUDIT.AT.ge(which.from().atStartOfDay(LONDON).toOffsetDateTime()));
        }
        if (which.to() != null) {
            matching = matching.and(
                    AUDIT.AT.lt(which.to().plusDays(1).atStartOfDay(LONDON).toOffsetDateTime()));
        }
        return matching;
    }

    /** Every access to the child or to a record of the child, through a list, a person, a place, a sheet, a file or an import. */
    static Condition concerns(ChildId child) {
        return AUDIT.SUBJECT.eq(child.value().toString()).or(NamesChild.of(child));
    }
}
