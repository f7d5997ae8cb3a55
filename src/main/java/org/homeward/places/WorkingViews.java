package org.homeward.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Purpose;
import org.homeward.access.PurposeRequired;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The working views of Places. In one, an analyst or the police see numbers under five on hexagons, for a purpose that they stated.
 * It belongs to one page of one session: its key is in no address of a page, and is worth nothing in another session or to another
 * user. Switching to it and leaving it are audited; each read in it is audited by {@link PlaceQueries#countSmallNumbers}.
 */
@Component
public class WorkingViews {

    public static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    private final AuditedDatabase database;
    private final Clock clock;
    /** Kept longer than it is valid, so that its end is audited. */
    private final Cache<String, WorkingView> views = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST.multipliedBy(4))
            .build();

    WorkingViews(AuditedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param viewer with the purpose that they stated
     * @param session the id of the session in which it was begun
     */
    public record WorkingView(Viewer viewer, String session, String key, Instant since) {

        public Instant until() {
            return since.plus(LONGEST);
        }

        /** Never the key, nor the session. */
        @Override
        public String toString() {
            return "WorkingView[" + viewer.name() + ", " + since + "]";
        }
    }

    /** Whether this role may switch to a working view. */
    public static boolean isFor(Viewer viewer) {
        return Authorisation.allows(Authorisation.Kind.QUERY, PlaceQueries.SMALL_NUMBERS, viewer.role());
    }

    /**
     * Begins one; audited, and counted as a list is, before anything is shown.
     *
     * @param viewer with the purpose that they stated; never emergency access, which opens one account
     * @throws PurposeRequired without a purpose
     */
    public WorkingView begin(Viewer viewer, String session) {
        if (!isFor(viewer)) {
            throw new IllegalArgumentException("No working view for " + viewer.role() + ".");
        }
        if (viewer.purpose() == null || !Purpose.usual().contains(viewer.purpose())) {
            throw new PurposeRequired();
        }
        database.audit(viewer, AuditEvent.of(AuditKind.RECORDS_LISTED, "places", "working view"));
        WorkingView begun = new WorkingView(viewer, session, UUID.randomUUID().toString(), clock.instant());
        views.put(begun.key(), begun);
        return begun;
    }

    /**
     * The working view with this key; empty unless it is still valid, of this user with the same rights, and of this very session.
     *
     * @param session null where there is none
     */
    public Optional<WorkingView> find(Viewer viewer, @Nullable String session, String key) {
        return Optional.ofNullable(views.getIfPresent(key))
                .filter(view -> view.session().equals(session))
                .filter(view -> view.viewer().forPurpose(null).equals(viewer.forPurpose(null)))
                .filter(view -> clock.instant().isBefore(view.until()));
    }

    /** Ends it; audited once, however often it is asked to end. */
    public void end(Viewer viewer, WorkingView ended) {
        if (views.asMap().remove(ended.key()) != null) {
            database.audit(viewer, AuditEvent.of(AuditKind.CHANGE, "places", "working view left"));
        }
    }
}
