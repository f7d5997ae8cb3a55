package org.homeward.interviews;

import static org.homeward.store.db.homeward.Tables.CHANGE;
import static org.homeward.store.db.homeward.Tables.OFFER_VERSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Concerned;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.OfChild;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.TimePrecision;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.tables.records.OfferVersionRecord;
import org.springframework.stereotype.Component;

/**
 * Records by hand that an interview was offered, now, for services that have no system of their own. One attempt counts for every episode
 * of the child that waits, as one interview may cover them all. It is a version like those that services send, from the source system
 * {@value #BY_HAND}, so every figure counts it at once; to undo it ends that version.
 */
@Component
public class AttemptLedger {

    /** The source system of what was typed here. */
    static final String BY_HAND = "by hand";

    /** What can be said of an attempt that was just made. */
    public static final List<OfferOutcome> OUTCOMES = List.of(
            OfferOutcome.ACCEPTED,
            OfferOutcome.NO_ANSWER,
            OfferOutcome.DECLINED_BY_CHILD,
            OfferOutcome.DECLINED_BY_CARER,
            OfferOutcome.MISSING_AGAIN);

    private static final Viewer INTAKE = Viewer.system("intake");

    private final AuditedDatabase database;
    private final WorklistQueries worklist;
    private final Clock clock;

    AttemptLedger(AuditedDatabase database, WorklistQueries worklist, Clock clock) {
        this.database = database;
        this.worklist = worklist;
        this.clock = clock;
    }

    /** An attempt that was recorded, by which its author may undo it. */
    public record Attempt(ChildId child, UUID id) implements OfChild {}

    public static boolean mayRecord(Viewer viewer) {
        return Authorisation.allows(Authorisation.Kind.IMPORT, "attempts", viewer.role());
    }

    /**
     * Records an attempt that was made now.
     *
     * @param filter of the worklist that the child is on
     * @return empty if the child is not waiting there for this viewer, or no longer; then nothing was stored
     */
    public Optional<Attempt> record(
            Viewer viewer, DisclosureFilter filter, ChildId child, OfferMethod method, OfferOutcome outcome) {
        Set<Long> episodes = mayRecord(viewer) ? worklist.episodesOf(viewer, filter, child) : Set.of();
        if (episodes.isEmpty()) {
            return Optional.empty();
        }
        Attempt attempt = new Attempt(child, UUID.randomUUID());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        return Optional.of(database.writeOnBehalfOf(
                viewer,
                INTAKE,
                AuditEvent.of(AuditKind.CHANGE, "changes", "attempt recorded"),
                stored -> episodes.size(),
                (dsl, change) -> {
                    for (Long episode : episodes) {
                        OfferVersionRecord offer = dsl.newRecord(OFFER_VERSION);
                        offer.setSourceSystem(BY_HAND);
                        offer.setSourceKey(attempt.id() + " " + episode);
                        offer.setEpisodeId(episode);
                        offer.setRecordedIn(change);
                        offer.setMadeAt(now);
                        offer.setMadeLatest(now);
                        offer.setMadePrecision(TimePrecision.MINUTE);
                        offer.setMethod(method);
                        offer.setOutcome(outcome);
                        offer.insert();
                    }
                    return attempt;
                }));
    }

    /**
     * Takes back what the same viewer recorded.
     *
     * @return whether there was anything to take back
     */
    public boolean undo(Viewer viewer, Attempt attempt) {
        return mayRecord(viewer)
                && database.writeOnBehalfOf(
                        viewer,
                        INTAKE,
                        AuditEvent.of(AuditKind.CHANGE, "changes", "attempt undone")
                                .concerning(Concerned.of(attempt)),
                        undone -> undone ? 1 : 0,
                        (dsl, change) -> dsl.update(OFFER_VERSION)
                                        .set(OFFER_VERSION.SUPERSEDED_IN, change)
                                        .where(OFFER_VERSION.SOURCE_SYSTEM.eq(BY_HAND))
                                        .and(OFFER_VERSION.SOURCE_KEY.startsWith(attempt.id() + " "))
                                        .and(OFFER_VERSION.SUPERSEDED_IN.isNull())
                                        .and(exists(selectOne()
                                                .from(CHANGE)
                                                .where(CHANGE.NUMBER.eq(OFFER_VERSION.RECORDED_IN))
                                                .and(CHANGE.MADE_BY.eq(viewer.name()))))
                                        .execute()
                                > 0);
    }
}
