package org.homeward.store.counting;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Period;

/**
 * What one viewer may count, as known at one change. A room selects by the filter, groups, and counts distinct children,
 * episodes, interviews or statements; it never loops over rows itself. The numbers are exact: the room passes them through
 * suppression before they leave it.
 */
public final class Countable {

    private final KnownRows known;
    private final Scope scope;

    public Countable(KnownRows known, Scope scope) {
        this.known = known;
        this.scope = scope;
    }

    /** The change as of which everything is counted. */
    public long change() {
        return known.change();
    }

    public CountingColumns.Lists lists() {
        return known.columns.lists;
    }

    /** Episodes by the day on which the child went missing. */
    public Selection<EpisodeRows> episodesStartedIn(DisclosureFilter filter) {
        FilterTest test = new FilterTest(filter);
        return Selection.of(
                new EpisodeRows(known, scope),
                (rows, row) -> test.during(rows.episodes().startedOn[row]) && test.holds(rows, row));
    }

    /** Episodes by the day on which the child returned; excludes open episodes. */
    public Selection<EpisodeRows> episodesEndedIn(DisclosureFilter filter) {
        FilterTest test = new FilterTest(filter);
        return Selection.of(
                new EpisodeRows(known, scope),
                (rows, row) -> test.during(rows.episodes().endedOn[row]) && test.holds(rows, row));
    }

    /** Interviews about episodes, by the day on which the child went missing. */
    public Selection<InterviewRows> interviewsStartedIn(DisclosureFilter filter) {
        FilterTest test = new FilterTest(filter);
        return Selection.of(
                new InterviewRows(known, scope),
                (rows, row) -> test.during(rows.episodes().startedOn[rows.episode(row)])
                        && test.holds(rows, row)
                        && test.namesFactor(rows, row));
    }

    /** Interviews about episodes, by the local day on which the interview was held, whenever the child went missing. */
    public Selection<InterviewRows> interviewsHeldIn(DisclosureFilter filter) {
        FilterTest test = new FilterTest(filter);
        return Selection.of(
                new InterviewRows(known, scope),
                (rows, row) ->
                        test.during(rows.heldOn(row)) && test.holds(rows, row) && test.namesFactor(rows, row));
    }

    /** Statements by the day on which the child went missing. */
    public Selection<StatementRows> statements(DisclosureFilter filter) {
        return Selection.of(new StatementRows(known, scope), ofStatements(filter));
    }

    /** Statements that name a place of the selected categories, never the one that the child set out from. */
    public Selection<PlaceRows> places(DisclosureFilter filter) {
        Selection.Condition<StatementRows> statement = ofStatements(filter);
        boolean[] categories = lists().categories().among(filter.categories());
        return Selection.of(
                new PlaceRows(known, scope),
                (rows, row) -> !rows.isWhereTheChildSetOut(row)
                        && (filter.categories().isEmpty() || categories[rows.category(row)])
                        && statement.holds(rows, row));
    }

    /** Statements that name a factor. */
    public Selection<FactorRows> factors(DisclosureFilter filter) {
        return Selection.of(new FactorRows(known, scope), ofStatements(filter));
    }

    private Selection.Condition<StatementRows> ofStatements(DisclosureFilter filter) {
        FilterTest test = new FilterTest(filter);
        return (rows, row) -> test.during(rows.episodes().startedOn[rows.episode(row)])
                && test.holds(rows, row)
                && test.namesFactor(rows, row);
    }

    /** A filter, made ready for many rows. */
    private final class FilterTest {

        private final int from;
        private final int to;
        private final Set<AgeBand> ages;
        private final boolean[] bands = new boolean[18];
        private final DisclosureFilter filter;
        private final BitSet districts;
        private final BitSet providers;
        private final BitSet care = new BitSet();
        private final BitSet risks = new BitSet();
        private final BitSet naming;

        FilterTest(DisclosureFilter filter) {
            Period period = filter.period();
            this.filter = filter;
            this.from = day(period.from());
            this.to = day(period.to());
            this.ages = filter.ages();
            ages.forEach(band -> java.util.Arrays.fill(bands, band.from(), band.to() + 1, true));
            this.districts = lists().areas().ids(filter.districts());
            this.providers = lists().providers().ids(filter.providers());
            filter.care().forEach(each -> care.set(each.ordinal()));
            filter.risks().forEach(each -> risks.set(each.ordinal()));
            this.naming = filter.factors().isEmpty() ? new BitSet() : naming(filter.factors());
        }

        boolean during(int day) {
            return day >= from && day <= to;
        }

        boolean holds(Rows rows, int row) {
            Episodes episodes = rows.episodes();
            int episode = rows.episode(row);
            return (filter.districts().isEmpty() || districts.get(episodes.district[episode]))
                    && (filter.providers().isEmpty() || isOf(rows.provider(row)))
                    && (ages.isEmpty() || (episodes.age[episode] < bands.length && bands[episodes.age[episode]]))
                    && (care.isEmpty() || care.get(episodes.care[episode]))
                    && (risks.isEmpty() || risks.get(episodes.risk[episode]));
        }

        private boolean isOf(int provider) {
            return provider != Versions.NONE && providers.get(provider);
        }

        /** Whether a statement of the same interview, which the viewer may count, names one of the factors. */
        boolean namesFactor(Rows rows, int row) {
            return filter.factors().isEmpty() || naming.get(rows.interview(row));
        }

        private static int day(LocalDate date) {
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Versions.NONE - 1L, date.toEpochDay()));
        }

        private BitSet naming(Set<String> factors) {
            Codes codes = lists().factors();
            boolean[][] named = new boolean[FactorSide.values().length][];
            for (FactorSide side : FactorSide.values()) {
                String prefix = side.name().toLowerCase(Locale.ROOT) + ".";
                named[side.ordinal()] = codes.among(factors.stream()
                        .filter(factor -> factor.toLowerCase(Locale.ROOT).startsWith(prefix))
                        .map(factor -> factor.substring(prefix.length()))
                        .collect(java.util.stream.Collectors.toSet()));
            }
            FactorRows rows = new FactorRows(known, scope);
            BitSet interviews = new BitSet();
            for (int row = 0; row < rows.table().size; row++) {
                if (named[rows.side(row)][rows.code(row)] && known.isKnown(rows.table(), row) && rows.isInScope(row)) {
                    interviews.set(rows.interview(row));
                }
            }
            return interviews;
        }
    }
}
