package org.homeward.coverage;

import static org.homeward.store.db.homeward.Tables.CHANGE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Selection;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts which children went missing again, as {@link Repeats} states. */
@Component
@EnableConfigurationProperties(RepeatSettings.class)
public class RepeatQueries {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AuditedDatabase database;
    private final DisclosureControl control;
    private final RepeatSettings settings;

    RepeatQueries(AuditedDatabase database, DisclosureControl control, RepeatSettings settings) {
        this.database = database;
        this.control = control;
        this.settings = settings;
    }

    /** Empty for a reader of releases: which children went missing again is in no release. */
    public Optional<Repeats> repeats(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return Optional.empty();
        }
        SuppressionRules rules = control.of(viewer, filter);
        return Optional.of(database.count(
                viewer, ReadRequest.counts("coverage", "missing again", filter), (dsl, countable) -> {
                    Selection<EpisodeRows> returned = countable.inCoverage(filter);
                    LocalDate dataDay = dataDay(dsl, countable);
                    History history = history(countable, viewer, dataDay);
                    return Repeats.of(
                            FollowedEpisode.of(returned, history.rows(), settings, dataDay),
                            settings,
                            rules,
                            history.shorterThan(filter.period().from().minusDays(FollowedEpisode.LOOK_BACK)),
                            returned.where(EpisodeRows::isInterviewed)
                                    .episodes()
                                    .number(),
                            Repeats.draws(countable.change()));
                }));
    }

    /** @param first the first day on which one of them began, as days since 1970 */
    private record History(BitSet rows, long first) {

        /** Its first day, where that is after the day from which it is needed. */
        Optional<LocalDate> shorterThan(LocalDate needed) {
            return rows.isEmpty() || first <= needed.toEpochDay()
                    ? Optional.empty()
                    : Optional.of(LocalDate.ofEpochDay(first));
        }
    }

    /**
     * What was before and what came after is not narrowed by the filter. Row security lets whoever counts a child count all of it, so the
     * episodes of another provider are left out here, too, and not by visibility alone.
     */
    private static History history(Countable countable, Viewer viewer, LocalDate dataDay) {
        DisclosureFilter ever = DisclosureFilter.of(new Period(LocalDate.EPOCH.minusYears(70), dataDay.plusDays(1)));
        String provider = viewer.provider();
        BitSet rows = new BitSet();
        long[] first = {Long.MAX_VALUE};
        countable
                .episodesStartedIn(provider == null ? ever : ever.with(Facet.PROVIDER, Set.of(provider)))
                .forEach((episodes, row) -> {
                    rows.set(row);
                    first[0] = Math.min(first[0], episodes.dayMissing(row));
                });
        return new History(rows, first[0]);
    }

    /** What began later is not in the data. */
    private static LocalDate dataDay(DSLContext dsl, Countable countable) {
        return dsl.select(CHANGE.MADE_AT)
                .from(CHANGE)
                .where(CHANGE.NUMBER.eq(countable.change()))
                .fetchOptional(CHANGE.MADE_AT)
                .map(at -> at.atZoneSameInstant(LONDON).toLocalDate())
                .orElse(LocalDate.EPOCH);
    }
}
