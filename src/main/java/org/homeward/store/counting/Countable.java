package org.homeward.store.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RecordRef;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.UnitKeys;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may count, as known at one change. A room selects by the filter, groups, and counts distinct children,
 * episodes, interviews or statements; it never loops over rows itself. The numbers are exact: the room passes them through
 * suppression before they leave it.
 */
public final class Countable {

    private static final long[] NONE = {};

    /** How many selections by period are kept: more than the rooms make for the questions of one period. */
    private static final int KEPT = 32;

    private final KnownRows known;
    private final Scope scope;
    /** The rows of a period, whatever the rest of a filter; null where none are kept. */
    private final @Nullable Map<ByPeriod, Selection<?>> kept;

    private final Map<Object, Object> lists = new HashMap<>();

    private record ByPeriod(Class<?> rows, Day day, Period period) {}

    /** The day by which rows are in a period. */
    private enum Day {
        WENT_MISSING,
        RETURNED,
        HELD
    }

    public Countable(KnownRows known, Scope scope) {
        this(known, scope, null);
    }

    private Countable(KnownRows known, Scope scope, @Nullable Map<ByPeriod, Selection<?>> kept) {
        this.known = known;
        this.scope = scope;
        this.kept = kept;
    }

    /**
     * The same, counted with these keys. A release asks many questions about each period, one after another; its rows are kept, so that
     * only the first of them looks at all rows.
     */
    public Countable forRelease(UnitKeys keys) {
        return new Countable(known, scope.with(keys), new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ByPeriod, Selection<?>> eldest) {
                return size() > KEPT;
            }
        });
    }

    /**
     * What is the same for every question, such as the names of areas: read once, where there are many questions.
     *
     * @param key what is read
     */
    @SuppressWarnings("unchecked") // What is read is in the key.
    public <T> T once(Object key, Supplier<T> reading) {
        return (T) lists.computeIfAbsent(key, first -> reading.get());
    }

    /** The change as of which everything is counted. */
    public long change() {
        return known.change();
    }

    public CountingColumns.Lists lists() {
        return known.columns.lists;
    }

    /** Episodes by the day on which the child went missing. What was said in an interview does not narrow them. */
    public Selection<EpisodeRows> episodesStartedIn(DisclosureFilter filter) {
        return select(Day.WENT_MISSING, new EpisodeRows(known, scope), filter, ofEpisode(filter));
    }

    /** Interviews about episodes, by the day on which the child went missing. */
    public Selection<InterviewRows> interviewsStartedIn(DisclosureFilter filter) {
        return select(Day.WENT_MISSING, new InterviewRows(known, scope), filter, test(filter));
    }

    /** Interviews about episodes, by the local day on which the interview was held, whenever the child went missing. */
    public Selection<InterviewRows> interviewsHeldIn(DisclosureFilter filter) {
        RowFilter test = test(filter);
        return select(
                Day.HELD, new InterviewRows(known, scope), filter, test, (rows, row) -> test.during(rows.heldOn(row)));
    }

    /** Statements by the day on which the child went missing. */
    public Selection<StatementRows> statements(DisclosureFilter filter) {
        return select(Day.WENT_MISSING, new StatementRows(known, scope), filter, test(filter));
    }

    /** Statements that name a place, never the one that the child set out from. */
    public Selection<PlaceRows> places(DisclosureFilter filter) {
        RowFilter test = test(filter);
        return select(
                Day.WENT_MISSING,
                new PlaceRows(known, scope),
                filter,
                test,
                (rows, row) -> !rows.isWhereTheChildSetOut(row) && test.started(rows, row));
    }

    /**
     * The statements behind a count of places, whichever list, file or sheet shows them: those at one place of the map, by the
     * same rule as {@link #places}. None of a hexagon with fewer than five distinct children, whose number is hidden from
     * everybody; none of a record that is no place.
     */
    public Selection<PlaceRows> placesBehind(DisclosureFilter filter, RecordRef place) {
        Selection<PlaceRows> named = places(filter);
        return switch (place) {
            case RecordRef.Cell(HexagonCell cell) -> {
                Selection<PlaceRows> inCell =
                        named.where((rows, row) -> rows.isMapped(row) && rows.cell(row, cell.size_m()) == cell.id());
                yield SuppressionRules.UNDER_FIVE_HIDDEN
                                .one(inCell.count().children())
                                .isShown()
                        ? inCell
                        : inCell.where((rows, row) -> false);
            }
            case RecordRef.Within(DrawnArea area) -> inCells(named, cellsWithNumber(named, List.of(area)));
            case RecordRef.Area(String code) ->
                named.where((rows, row) -> rows.isMapped(row)
                        && (isArea(rows.ward(row), code) || isArea(rows.districtOfPlace(row), code)));
            case RecordRef.Unmapped(boolean approximate) ->
                named.where(approximate ? PlaceRows::isApproximate : PlaceRows::isNotMapped);
            case RecordRef.Person ignored -> named.where((rows, row) -> false);
            case RecordRef.Child ignored -> named.where((rows, row) -> false);
        };
    }

    /** The ids of the hexagons that have a number among these rows and whose centre lies in one of the areas; never a part of a hexagon. */
    public static Set<Long> cellsWithNumber(Selection<PlaceRows> named, List<DrawnArea> areas) {
        return named
                .where(PlaceRows::isInCell)
                .countBy((places, row) -> places.cell(row, DrawnArea.CELL_M))
                .entrySet()
                .stream()
                .filter(cell -> SuppressionRules.UNDER_FIVE_HIDDEN
                        .one(cell.getValue().children())
                        .isShown())
                .map(Map.Entry::getKey)
                .filter(id -> areas.stream()
                        .anyMatch(area -> area.contains(
                                HexagonCell.of(id, DrawnArea.CELL_M).centre())))
                .collect(Collectors.toSet());
    }

    private static Selection<PlaceRows> inCells(Selection<PlaceRows> named, Set<Long> cells) {
        return named.where((rows, row) -> rows.isInCell(row) && cells.contains(rows.cell(row, DrawnArea.CELL_M)));
    }

    private boolean isArea(long key, String code) {
        return key == Rows.NO_KEY ? code.isEmpty() : lists().areas().code(key).equals(code);
    }

    /** Statements that name a factor. */
    public Selection<FactorRows> factors(DisclosureFilter filter) {
        return select(Day.WENT_MISSING, new FactorRows(known, scope), filter, test(filter));
    }

    /** Statements that name a harm. */
    public Selection<HarmRows> harms(DisclosureFilter filter) {
        return Selection.of(new HarmRows(known, scope), test(filter)::startedAndHolds);
    }

    /** Statements that name a person of concern; none for a viewer who may not open records. */
    public Selection<MentionRows> mentions(DisclosureFilter filter) {
        RowFilter test = test(filter);
        return Selection.of(
                new MentionRows(known, scope), (rows, row) -> scope.records() && test.startedAndHolds(rows, row));
    }

    /**
     * Interviews with the episodes that they cover. By the day of going missing, those of the filter's providers; by the day of
     * return, what {@link #inCoverage coverage} counts as interviewed, where the provider is the episode's.
     */
    public Selection<InterviewRecords> interviews(DisclosureFilter filter, EpisodeDay day) {
        EpisodeRows episodes = new EpisodeRows(known, scope);
        RowFilter all = test(filter);
        RowFilter covered = ofEpisode(filter);
        RowFilter said = test(filter, facet -> facet.grain() != Facet.Grain.EPISODE);
        return Selection.of(new InterviewRecords(known, scope), (rows, row) -> switch (day) {
            case WENT_MISSING -> all.startedAndHolds(rows, row);
            case RETURNED ->
                rows.isReturnInterview(row)
                        && isInCoverage(episodes, rows.episode(row), covered)
                        && said.holds(rows, row);
        });
    }

    /**
     * The interviews because of which {@link #inCoverage coverage} counts an episode as interviewed: one row for each such episode.
     *
     * @param provider the viewer's own, whose interviews alone are counted, here too and not by visibility alone; null for those of all
     */
    public Selection<InterviewRows> returnInterviews(DisclosureFilter filter, @Nullable String provider) {
        EpisodeRows episodes = new EpisodeRows(known, scope);
        RowFilter covered = ofEpisode(filter);
        Selection.Condition<Rows> own = isOf(provider);
        return Selection.of(
                new InterviewRows(known, scope),
                (rows, row) -> rows.isReturnInterview(row)
                        && own.holds(rows, row)
                        && isInCoverage(episodes, rows.episode(row), covered));
    }

    /** What came before and after each interview, whatever the filter; of the viewer's own provider, or of all where that is null. */
    public InterviewHistory history(@Nullable String provider) {
        return new InterviewHistory(new InterviewRows(known, scope), new EpisodeRows(known, scope), isOf(provider));
    }

    private Selection.Condition<Rows> isOf(@Nullable String provider) {
        if (provider == null) {
            return (rows, row) -> true;
        }
        BitSet own = lists().providers().ids(Set.of(provider));
        return (rows, row) -> rows.provider(row) != Versions.NONE && own.get(rows.provider(row));
    }

    /** Episodes that ended in the period and require an interview. What was said in an interview does not narrow them. */
    public Selection<EpisodeRows> inCoverage(DisclosureFilter filter) {
        RowFilter test = ofEpisode(filter);
        return select(
                Day.RETURNED,
                new EpisodeRows(known, scope),
                filter,
                test,
                (rows, row) -> rows.isInterviewRequired(row) && test.during(rows.episodes().endedOn[row]));
    }

    private <R extends Rows> Selection<R> select(Day day, R rows, DisclosureFilter filter, RowFilter test) {
        return select(day, rows, filter, test, test::started);
    }

    @SuppressWarnings("unchecked") // The class of the rows is in the key.
    private <R extends Rows> Selection<R> select(
            Day day, R rows, DisclosureFilter filter, RowFilter test, Selection.Condition<R> isInPeriod) {
        if (kept == null) {
            return Selection.of(rows, (each, row) -> isInPeriod.holds(each, row) && test.holds(each, row));
        }
        Selection<R> ofPeriod = (Selection<R>) kept.computeIfAbsent(
                new ByPeriod(rows.getClass(), day, filter.period()), first -> Selection.of(rows, isInPeriod));
        return ofPeriod.where(test::holds);
    }

    private static boolean isInCoverage(EpisodeRows episodes, int row, RowFilter test) {
        return episodes.isInScope(row)
                && episodes.isInterviewRequired(row)
                && test.during(episodes.episodes().endedOn[row])
                && test.holds(episodes, row);
    }

    /**
     * The names of the wards of the places named in the same interview about the same episode as one of the rows, each once; never
     * that of the place which the child set out from.
     */
    public Selection.Keys<StatementRows> wardsNamedWith(Selection<? extends StatementRows> named) {
        BitSet interviews = named.interviews();
        LongNumbers accounts = named.number(Countable::account);
        long[][] wards = new long[accounts.size()][];
        Arrays.fill(wards, NONE);
        PlaceRows places = new PlaceRows(known, scope);
        for (int row = 0; row < places.table().size; row++) {
            if (known.isKnown(places.table(), row)
                    && places.isInScope(row)
                    && interviews.get(places.interview(row))
                    && !places.isWhereTheChildSetOut(row)
                    && places.wardName(row) != Rows.NO_KEY) {
                int account = accounts.find(account(places, row));
                if (account >= 0) {
                    wards[account] = with(wards[account], places.wardName(row));
                }
            }
        }
        return (rows, row, each) -> {
            for (long ward : wards[accounts.find(account(rows, row))]) {
                each.accept(ward);
            }
        };
    }

    /** The keys of the places named in the same interview as a row, each once. */
    public <R extends StatementRows> Selection.Keys<R> keysOfPlacesNamedWith(
            Selection<PlaceRows> named, Selection.Key<PlaceRows> key) {
        LongNumbers interviews = named.number(PlaceRows::interview);
        long[][] keys = new long[interviews.size()][];
        Arrays.fill(keys, NONE);
        named.forEach((places, row) -> {
            int interview = interviews.find(places.interview(row));
            keys[interview] = with(keys[interview], key.of(places, row));
        });
        return (rows, row, each) -> {
            int interview = interviews.find(rows.interview(row));
            for (long ofPlace : interview < 0 ? NONE : keys[interview]) {
                each.accept(ofPlace);
            }
        };
    }

    private static long[] with(long[] keys, long key) {
        for (long each : keys) {
            if (each == key) {
                return keys;
            }
        }
        long[] more = Arrays.copyOf(keys, keys.length + 1);
        more[keys.length] = key;
        return more;
    }

    /** The persons whom the rows name, each once. */
    public List<Person> persons(Selection<MentionRows> mentions) {
        LongNumbers ids = mentions.number(MentionRows::person);
        return IntStream.range(0, ids.size())
                .mapToObj(number -> known.person((int) ids.key(number)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many statements of each interview the viewer may count. */
    public Map<Long, Integer> statementsOf(List<Long> interviews) {
        BitSet asked = new BitSet();
        BitSet children = new BitSet();
        for (long id : interviews) {
            int row = known.interview((int) id);
            if (row >= 0) {
                asked.set((int) id);
                children.set(known.columns.interviews.child[row]);
            }
        }
        int[] interviewId = known.columns.interviews.id;
        Map<Long, Integer> numbers = new HashMap<>();
        Selection.ofChildren(
                        new StatementRows(known, scope),
                        children,
                        (rows, row) -> asked.get(interviewId[rows.interview(row)]))
                .countBy((rows, row) -> interviewId[rows.interview(row)])
                .forEach((id, counted) -> numbers.put(id, counted.statements().number()));
        return numbers;
    }

    private static long account(StatementRows rows, int row) {
        return ((long) rows.interview(row) << 32) | rows.episode(row);
    }

    private RowFilter test(DisclosureFilter filter) {
        return test(filter, facet -> true);
    }

    /** Without what was said in an interview. */
    private RowFilter ofEpisode(DisclosureFilter filter) {
        return test(filter, facet -> facet.grain() == Facet.Grain.EPISODE);
    }

    private RowFilter test(DisclosureFilter filter, Predicate<Facet> facets) {
        return new RowFilter(known, scope, filter, facets);
    }
}
