package org.homeward.store.counting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.RecordRef;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.Sex;

/**
 * A filter, made ready for many rows: the one place that says which rows each {@link Facet} selects. A facet of the episode
 * holds for the episode of a row. A facet of the interview holds where a statement of the same interview says so, of those that
 * the viewer may count; any other would be revealed by it. A facet of the place holds for the place itself, and does not narrow
 * rows of other kinds.
 */
final class RowFilter {

    /** What one facet requires of a row, whose episode is known already. */
    private interface Condition {
        boolean holds(Rows rows, int row, int episode);
    }

    private final KnownRows known;
    private final Scope scope;
    private final int from;
    private final int to;
    private final Condition[] conditions;

    /** @param facets only these are required of a row */
    RowFilter(KnownRows known, Scope scope, DisclosureFilter filter, Predicate<Facet> facets) {
        this.known = known;
        this.scope = scope;
        Period period = filter.period();
        this.from = day(period.from());
        this.to = day(period.to());
        this.conditions = filter.chosen().keySet().stream()
                .filter(facets)
                .map(facet -> condition(facet, filter.chosen(facet), filter))
                .toArray(Condition[]::new);
    }

    boolean during(int day) {
        return day >= from && day <= to;
    }

    /** By the day on which the child went missing. */
    boolean started(Rows rows, int row) {
        return during(known.columns.episodes.startedOn[rows.episode(row)]);
    }

    /** By that day, and by the facets. */
    boolean startedAndHolds(Rows rows, int row) {
        int episode = rows.episode(row);
        return during(known.columns.episodes.startedOn[episode]) && holds(rows, row, episode);
    }

    /** Whatever the day. */
    boolean holds(Rows rows, int row) {
        return holds(rows, row, rows.episode(row));
    }

    private boolean holds(Rows rows, int row, int episode) {
        for (Condition condition : conditions) {
            if (!condition.holds(rows, row, episode)) {
                return false;
            }
        }
        return true;
    }

    private Condition condition(Facet facet, Set<String> chosen, DisclosureFilter filter) {
        CountingColumns.Lists lists = known.columns.lists;
        Episodes episodes = known.columns.episodes;
        return switch (facet) {
            case AREA -> ofEpisode(episodes.district, lists.areas().ids(chosen));
            case CARE -> ofEpisode(episodes.care, ordinals(Care.class, chosen));
            case AGE -> ofEpisode(episodes.age, ages(chosen));
            case SEX -> {
                BitSet sexes = ordinals(Sex.class, chosen);
                yield (rows, row, episode) -> isKeyAmong(sexes, rows.sex(row));
            }
            case ETHNICITY -> {
                boolean[] ethnicities = lists.ethnicities().among(chosen);
                boolean isUnrecordedChosen = chosen.contains(Facet.NOT_RECORDED);
                yield (rows, row, episode) -> {
                    long ethnicity = rows.ethnicity(row);
                    return ethnicity == Rows.NO_KEY ? isUnrecordedChosen : ethnicities[(int) ethnicity];
                };
            }
            case RISK -> ofEpisode(episodes.risk, ordinals(Risk.class, chosen));
            case PROVIDER -> {
                BitSet providers = lists.providers().ids(chosen);
                yield (rows, row, episode) -> isAmong(providers, rows.provider(row));
            }
            case FACTOR -> {
                FactorRows factors = new FactorRows(known, scope);
                boolean[][] named = factors(lists.factors(), chosen);
                yield ofInterview(factors, row -> named[factors.side(row)][factors.code(row)]);
            }
            case HARM -> {
                HarmRows harms = new HarmRows(known, scope);
                boolean[] named = lists.harms().among(chosen);
                yield ofInterview(harms, row -> named[harms.code(row)]);
            }
            case PLACE -> {
                List<HexagonCell> shown = cellsWithNumber(chosen, filter.without(facet));
                yield ofPlace((places, row) ->
                        shown.stream().anyMatch(cell -> places.cell(row, cell.size_m()) == cell.id()));
            }
            case WITHIN -> {
                Set<Long> shown = cellsWithNumberIn(chosen, filter.without(facet));
                yield ofPlace(
                        (places, row) -> places.isInCell(row) && shown.contains(places.cell(row, DrawnArea.CELL_M)));
            }
            case PLACE_WARD -> {
                BitSet wards = lists.areas().ids(chosen);
                yield ofPlace((places, row) -> places.isInWard(row, wards));
            }
            case CATEGORY -> {
                boolean[] categories = lists.categories().among(chosen);
                yield (rows, row, episode) -> !(rows instanceof PlaceRows places) || categories[places.category(row)];
            }
        };
    }

    private static Condition ofEpisode(int[] column, BitSet chosen) {
        return (rows, row, episode) -> isAmong(chosen, column[episode]);
    }

    /** Rows of the interviews in which one of the statements says so. */
    private Condition ofInterview(StatementRows statements, IntPredicate says) {
        BitSet interviews = new BitSet();
        for (int row = 0; row < statements.table().size; row++) {
            if (says.test(row) && known.isKnown(statements.table(), row) && statements.isInScope(row)) {
                interviews.set(statements.interview(row));
            }
        }
        return (rows, row, episode) -> interviews.get(rows.interview(row));
    }

    /** The place itself, or rows of the interviews in which such a place is named; never where the child set out from. */
    private Condition ofPlace(Selection.Condition<PlaceRows> isThere) {
        PlaceRows named = new PlaceRows(known, scope);
        Selection.Condition<PlaceRows> isSuch = (places, row) ->
                places.isMapped(row) && !places.isWhereTheChildSetOut(row) && isThere.holds(places, row);
        Condition interviews = ofInterview(named, row -> isSuch.holds(named, row));
        return (rows, row, episode) ->
                rows instanceof PlaceRows places ? isSuch.holds(places, row) : interviews.holds(rows, row, episode);
    }

    /** Of these hexagons, those that have a number on the map under the rest of the filter. */
    private List<HexagonCell> cellsWithNumber(Set<String> chosen, DisclosureFilter rest) {
        Countable countable = new Countable(known, scope);
        return chosen.stream()
                .flatMap(code -> HexagonCell.ofCode(code).stream())
                .filter(cell ->
                        countable.placesBehind(rest, new RecordRef.Cell(cell)).size() > 0)
                .toList();
    }

    /** The hexagons of drawn areas that have a number on the map under the rest of the filter; never a part of one. */
    private Set<Long> cellsWithNumberIn(Set<String> chosen, DisclosureFilter rest) {
        return Countable.cellsWithNumber(
                new Countable(known, scope).places(rest),
                chosen.stream().flatMap(code -> DrawnArea.ofCode(code).stream()).toList());
    }

    private static boolean isKeyAmong(BitSet chosen, long key) {
        return key != Rows.NO_KEY && chosen.get((int) key);
    }

    private static boolean isAmong(BitSet chosen, int value) {
        return value != Versions.NONE && chosen.get(value);
    }

    private static <E extends Enum<E>> BitSet ordinals(Class<E> type, Set<String> codes) {
        BitSet ordinals = new BitSet();
        for (E constant : type.getEnumConstants()) {
            ordinals.set(constant.ordinal(), codes.contains(Facet.code(constant)));
        }
        return ordinals;
    }

    private static BitSet ages(Set<String> bands) {
        BitSet years = new BitSet();
        Arrays.stream(AgeBand.values())
                .filter(band -> bands.contains(Facet.code(band)))
                .forEach(band -> years.set(band.from(), band.to() + 1));
        return years;
    }

    /** Which factors are chosen, for each side. */
    private static boolean[][] factors(Codes factors, Set<String> chosen) {
        boolean[][] named = new boolean[FactorSide.values().length][];
        for (FactorSide side : FactorSide.values()) {
            String prefix = Facet.code(side) + ".";
            named[side.ordinal()] = factors.among(chosen.stream()
                    .filter(factor -> factor.startsWith(prefix))
                    .map(factor -> factor.substring(prefix.length()))
                    .collect(Collectors.toSet()));
        }
        return named;
    }

    private static int day(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Versions.NONE - 1L, date.toEpochDay()));
    }
}
