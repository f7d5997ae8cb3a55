package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.ACCESS_REVIEW;
import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.jooq.impl.DSL.falseCondition;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.AuditKind;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.governance.Review.ReviewOutcome;
import org.homeward.governance.Review.ReviewReason;
import org.homeward.governance.WeeklySample.SampledAccess;
import org.homeward.store.AuditedDatabase;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads the accesses that were sampled for review, for the governance role only. */
@Component
public class ReviewQueries {

    static final int SIZE = 20;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<AuditKind> ACCESSES = EnumSet.of(
            AuditKind.RECORDS_LISTED,
            AuditKind.RECORD_OPENED,
            AuditKind.SHEET,
            AuditKind.EXPORT,
            AuditKind.BREAK_GLASS);

    private final AuditedDatabase database;
    private final Clock clock;

    ReviewQueries(AuditedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The sample of the last full week, Monday to Sunday in local time. */
    public WeeklySample lastWeek(Viewer viewer) {
        LocalDate monday =
                LocalDate.now(clock.withZone(LONDON)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return sample(viewer, monday.minusWeeks(1));
    }

    /**
     * Twenty accesses of one past week, selected by {@link AccessSample}. Unit: an audit entry of a user who read records of
     * children, as a list, one by one, on paper or as a file. Reads of the audit log by governance are excluded.
     *
     * @param monday the first day of the week
     */
    public WeeklySample sample(Viewer viewer, LocalDate monday) {
        return database.read(
                viewer, ReadRequest.listed("governance", "weekly sample", monday.toString(), null), dsl -> {
                    Condition week = week(viewer, monday);
                    byte[] seed = dsl.select(AUDIT.HASH)
                            .from(AUDIT)
                            .where(week)
                            .orderBy(AUDIT.NUMBER.desc())
                            .limit(1)
                            .fetchOptional(AUDIT.HASH)
                            .orElse(new byte[0]);
                    List<Long> accesses = dsl.select(AUDIT.NUMBER)
                            .from(AUDIT)
                            .where(week)
                            .and(AUDIT.KIND.in(ACCESSES.stream().map(Enum::name).toList()))
                            .and(AUDIT.ROOM.ne("governance"))
                            .and(AUDIT.USER_NAME.startsWith("system:").not())
                            .fetch(AUDIT.NUMBER);
                    List<Long> numbers = AccessSample.select(seed, accesses, SIZE);
                    return new WeeklySample(
                            monday, accesses.size(), HexFormat.of().formatHex(seed), sampled(dsl, numbers));
                });
    }

    /** Whether this access is in the sample of its week. */
    boolean isSampled(Viewer viewer, AuditedAccess access) {
        LocalDate day = access.at().atZone(LONDON).toLocalDate();
        return sample(viewer, day.minusDays(day.getDayOfWeek().getValue() - 1L)).sampled().stream()
                .anyMatch(sampled -> sampled.access().number() == access.number());
    }

    private static Condition week(Viewer viewer, LocalDate monday) {
        if (viewer.role() != Role.GOVERNANCE) {
            return falseCondition();
        }
        OffsetDateTime from = monday.atStartOfDay(LONDON).toOffsetDateTime();
        OffsetDateTime until = monday.plusWeeks(1).atStartOfDay(LONDON).toOffsetDateTime();
        return AUDIT.AT.ge(from).and(AUDIT.AT.lt(until));
    }

    private static List<SampledAccess> sampled(DSLContext dsl, List<Long> numbers) {
        Map<Long, Review> reviews = new HashMap<>();
        dsl.selectFrom(ACCESS_REVIEW)
                .where(ACCESS_REVIEW.ENTRY.in(numbers))
                .orderBy(ACCESS_REVIEW.ID)
                .forEach(row -> reviews.put(
                        row.getEntry(),
                        new Review(
                                ReviewOutcome.valueOf(row.getOutcome()),
                                ReviewReason.valueOf(row.getNote()),
                                row.getMarkedBy())));
        return dsl.selectFrom(AUDIT)
                .where(AUDIT.NUMBER.in(numbers))
                .orderBy(AUDIT.NUMBER)
                .fetch(row -> new SampledAccess(AuditQueries.record(row), reviews.get(row.getNumber())));
    }
}
