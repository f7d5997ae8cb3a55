package org.homeward.release;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.FROZEN_TABLE;
import static org.homeward.store.db.homeward.Tables.RELEASE;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalRefused;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.disclosure.ReleaseCalendar.Due;
import org.homeward.reference.ReferenceQueries;
import org.homeward.release.ReleaseQueries.ListedRelease;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.FrozenTable;
import org.homeward.store.db.homeward.tables.records.FrozenTableRecord;
import org.homeward.store.db.homeward.tables.records.ReleaseRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Prepares releases. One that is prepared goes out when a second person approves it: see {@code ApprovalKind.RELEASE}. */
@Component
public class ReleaseLedger {

    /** What a board may count, whoever prepares the release; a job, because the tables are nobody's until they go out. */
    static final Viewer JOB = new Viewer("system:release", Role.BOARD, Set.of(), null, null);

    /** How the audit names the one district of a filter. */
    private static final Pattern DISTRICT = Pattern.compile(" area=(\\S+)");

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseLedger.class);

    private static final String METHOD = "cell keys, noise of variance 3 and at most 6, fewer than 5 hidden";

    private final AuditedDatabase database;
    private final ReleaseQuestions questions;
    private final DisclosureControl control;
    private final ReferenceQueries reference;
    private final ApprovalLedger approvals;
    private final Clock clock;

    ReleaseLedger(
            AuditedDatabase database,
            ReleaseQuestions questions,
            DisclosureControl control,
            ReferenceQueries reference,
            ApprovalLedger approvals,
            Clock clock) {
        this.database = database;
        this.questions = questions;
        this.control = control;
        this.reference = reference;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** A prepared release. @param tables how many tables it computed */
    public record Prepared(int number, LocalDate dueOn, int tables) {}

    /**
     * Computes the tables of the release of this month that no earlier release has, and those of the year that is restated now.
     *
     * @param progress told how many questions are answered, and of how many
     * @return empty where the release of this month is there already
     * @throws ReleaseWaiting while another one has not gone out
     */
    public Optional<Prepared> prepare(Viewer viewer, Progress progress) {
        return prepare(viewer, calendar().latest(LocalDate.now(clock)), false, progress);
    }

    /** Told how far a preparation is. */
    public interface Progress {
        void computed(int done, int of);
    }

    /** The same for a month of a private sample, where nobody is there to let it out. */
    public Optional<Prepared> prepareSample(Viewer viewer, LocalDate dueOn) {
        return prepare(viewer, dueOn, true, (done, of) -> {});
    }

    private Optional<Prepared> prepare(Viewer viewer, LocalDate dueOn, boolean out, Progress progress) {
        Optional<ReleaseRecord> latest = latestPrepared();
        Optional<LocalDate> before = latest.map(ReleaseRecord::getDueOn);
        if (before.isPresent() && !dueOn.isAfter(before.get())) {
            return Optional.empty();
        }
        if (latest.isPresent() && latest.get().getReleasedAt() == null) {
            throw new ReleaseWaiting();
        }
        List<Due> computed = calendar().computed(dueOn, before);
        long change = reference.latest(JOB).change();
        long began = System.nanoTime();
        List<FrozenTable> tables = ReleaseSums.audited(
                freeze(questions.about(JOB, computed, change), change, progress), out(), reference.districtCodes(JOB));
        requireNoExactNumber(tables);
        LOG.info(
                "The release of {}: {} tables counted and audited in {} ms.",
                dueOn,
                tables.size(),
                (System.nanoTime() - began) / 1_000_000);
        return Optional.of(database.writeOnBehalfOf(
                viewer,
                JOB,
                AuditEvent.of(AuditKind.CHANGE, "releases", "prepared").about(dueOn.toString()),
                Prepared::tables,
                (dsl, written) -> store(dsl, viewer, dueOn, change, tables, out)));
    }

    /**
     * Only what answers one of these questions: a line over a year reads its months, but those that are neither due nor restated stay
     * as they went out.
     */
    private List<FrozenTable> freeze(List<DisclosureFilter> asked, long change, Progress progress) {
        Set<String> filters = asked.stream()
                .map(filter -> ReadRequest.counts("", "", filter).filter())
                .collect(Collectors.toSet());
        return database
                .freeze(JOB, change, control.unitKeys(), () -> {
                    for (int done = 0; done < asked.size(); done++) {
                        progress.computed(done, asked.size());
                        questions.ask(JOB, asked.get(done));
                    }
                })
                .stream()
                .filter(table -> filters.contains(table.filter()))
                .toList();
    }

    /** A room that froze a number without its noise has a fault: nothing of it goes out. */
    static void requireNoExactNumber(List<FrozenTable> tables) {
        for (FrozenTable table : tables) {
            for (FrozenTable.Figure figure : table.figures()) {
                if (figure.count().isExact()) {
                    throw new IllegalStateException("A release would have an exact number: " + table.room() + ", "
                            + table.what() + ", " + table.filter() + ", " + figure.path());
                }
            }
        }
    }

    /** Deletes a release that has not gone out, with its tables. */
    public void discard(Viewer viewer, int number) {
        requireAnalyst(viewer);
        database.writeOnBehalfOf(
                viewer,
                JOB,
                AuditEvent.of(AuditKind.CHANGE, "releases", "discarded").about(Integer.toString(number)),
                deleted -> deleted,
                (dsl, written) -> dsl.deleteFrom(RELEASE)
                        .where(RELEASE.NUMBER.eq(number))
                        .and(RELEASE.RELEASED_AT.isNull())
                        .execute());
    }

    /** Asks a second analyst to let a prepared release out. */
    public void askToLetOut(Viewer viewer, ListedRelease prepared, String reason) {
        approvals.ask(
                viewer,
                new Approval.Request(
                        ApprovalKind.RELEASE,
                        Integer.toString(prepared.number()),
                        "",
                        prepared.dueOn().toString(),
                        reason));
    }

    /**
     * Lets a release out; the database does so when the request is approved.
     *
     * @param prepared the release of the request
     */
    public void letOut(Viewer viewer, Approval request, ListedRelease prepared, String reason) {
        if (prepared.preparedBy().equals(viewer.name())) {
            throw new ApprovalRefused(ApprovalRefused.Why.SAME_PERSON);
        }
        approvals.approve(viewer, request.id(), reason, (dsl, approved) -> approved.id());
    }

    public void decline(Viewer viewer, Approval request, String reason) {
        approvals.decline(viewer, request.id(), reason);
    }

    private static void requireAnalyst(Viewer viewer) {
        if (viewer.role() != Role.ANALYST) {
            throw new ApprovalRefused(ApprovalRefused.Why.NOT_YOURS);
        }
    }

    private Optional<ReleaseRecord> latestPrepared() {
        return database.writeUnversioned(
                JOB,
                dsl -> dsl.selectFrom(RELEASE)
                        .orderBy(RELEASE.NUMBER.desc())
                        .limit(1)
                        .fetchOptional());
    }

    /** What answers now: every question as it went out last. */
    private List<FrozenTable> out() {
        return database.writeUnversioned(
                JOB,
                dsl -> dsl.select(FROZEN_TABLE.ROOM, FROZEN_TABLE.WHAT, FROZEN_TABLE.FILTER, FROZEN_TABLE.CONTENT)
                        .distinctOn(FROZEN_TABLE.ROOM, FROZEN_TABLE.WHAT, FROZEN_TABLE.FILTER)
                        .from(FROZEN_TABLE)
                        .orderBy(
                                FROZEN_TABLE.ROOM,
                                FROZEN_TABLE.WHAT,
                                FROZEN_TABLE.FILTER,
                                FROZEN_TABLE.RELEASE_ID.desc())
                        .fetch(mapping(FrozenTable::new)));
    }

    private Prepared store(
            DSLContext dsl, Viewer viewer, LocalDate dueOn, long change, List<FrozenTable> tables, boolean out) {
        ReleaseRecord stored = dsl.insertInto(RELEASE)
                .set(RELEASE.DUE_ON, dueOn)
                .set(RELEASE.DATA_VERSION, change)
                .set(RELEASE.METHOD, METHOD)
                .set(RELEASE.PREPARED_BY, out ? JOB.name() : viewer.name())
                .returning(RELEASE.ID, RELEASE.NUMBER)
                .fetchSingle();
        Long id = stored.getId();
        Map<String, Integer> districts = dsl.select(AREA.CODE, AREA.ID)
                .distinctOn(AREA.CODE)
                .from(AREA)
                .where(AREA.KIND.in(AreaKind.DISTRICT, AreaKind.ELSEWHERE))
                .orderBy(AREA.CODE, AREA.VINTAGE.desc())
                .fetchMap(AREA.CODE, AREA.ID);
        dsl.batchInsert(tables.stream()
                        .map(table -> new FrozenTableRecord(
                                id,
                                table.room(),
                                table.what(),
                                table.filter(),
                                district(table, districts),
                                table.content()))
                        .toList())
                .execute();
        if (out) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            dsl.update(RELEASE)
                    .set(RELEASE.RELEASED_BY, JOB.name())
                    .set(RELEASE.RELEASED_AT, now)
                    .where(RELEASE.ID.eq(id))
                    .execute();
        }
        return new Prepared(stored.getNumber(), dueOn, tables.size());
    }

    private static @Nullable Integer district(FrozenTable table, Map<String, Integer> districts) {
        Matcher named = DISTRICT.matcher(table.filter());
        return named.find() ? districts.get(named.group(1)) : null;
    }

    private ReleaseCalendar calendar() {
        return control.allowedFilters().calendar();
    }
}
