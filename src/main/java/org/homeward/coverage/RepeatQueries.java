package org.homeward.coverage;

import static org.homeward.store.db.homeward.Tables.CHANGE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
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
                    return Repeats.of(
                            FollowedEpisode.of(returned, settings, dataDay(dsl, countable)),
                            settings,
                            rules,
                            shortLookBack(countable, filter),
                            returned.where(EpisodeRows::isInterviewed)
                                    .episodes()
                                    .number(),
                            Repeats.draws(countable.change()));
                }));
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

    /** The first day of the data, where a child who went missing on the first days of the period has less than the whole look-back before. */
    private static Optional<LocalDate> shortLookBack(Countable countable, DisclosureFilter filter) {
        LocalDate needed = filter.period().from().minusDays(FollowedEpisode.LOOK_BACK);
        int[] first = {Integer.MAX_VALUE};
        countable
                .episodesStartedIn(DisclosureFilter.of(new Period(
                        LocalDate.EPOCH.minusYears(70), filter.period().to())))
                .forEach((rows, row) -> first[0] = (int) Math.min(first[0], rows.dayMissing(row)));
        return first[0] == Integer.MAX_VALUE || first[0] <= needed.toEpochDay()
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(first[0]));
    }
}
