package org.homeward.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.hotspot.Emergence;
import org.homeward.hotspot.EmergenceCategory;
import org.homeward.hotspot.HotCells;
import org.homeward.hotspot.HotSpots;
import org.homeward.hotspot.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What was found for one question: the same records for the map, the list, the file and the sheet. A count under five is hidden
 * here, for every viewer, and with it what would say more of so few children; except in a working view.
 *
 * @param spots the loudest first: by what they are, then the surest, then those with most children
 * @param around hexagons of a cluster that is listed by its centre
 * @param few other hexagons that were named, by fewer than five children lately: without a verdict, and without a number but in a
 *     working view
 */
public record HotSpotList(PlacesQuestion question, List<HotSpot> spots, List<HotSpot> around, List<Few> few) {

    private static final int QUARTER = Emergence.LONGEST_WINDOW;
    private static final Comparator<HotSpot> LOUDEST = Comparator.comparing(HotSpot::kind)
            .thenComparing(spot -> Double.isNaN(spot.p()) ? 1 : spot.p())
            .thenComparing(Comparator.comparingInt(
                            (HotSpot spot) -> spot.children().number().orElse(0))
                    .reversed())
            .thenComparing(spot -> spot.cell().id());

    /** A hexagon without a verdict. @param children distinct children lately, or in the period of the filter */
    public record Few(HexagonCell cell, Count children) {

        private static final Count HIDDEN = Count.under(SuppressionRules.UNDER_FIVE_HIDDEN.threshold());
    }

    public HotSpotList {
        spots = List.copyOf(spots);
        around = List.copyOf(around);
        few = List.copyOf(few);
    }

    static HotSpotList nothing(PlacesQuestion question) {
        return new HotSpotList(question, List.of(), List.of(), List.of());
    }

    /** Every hexagon of the map with a verdict, the loudest first. */
    public List<HotSpot> drawn() {
        return Stream.concat(spots.stream(), around.stream()).sorted(LOUDEST).toList();
    }

    public Optional<HotSpot> find(HexagonCell cell) {
        return Stream.concat(spots.stream(), around.stream())
                .filter(spot -> spot.cell().equals(cell))
                .findFirst();
    }

    public List<HotSpot> of(HotSpotKind kind) {
        return spots.stream().filter(spot -> spot.kind() == kind).toList();
    }

    /**
     * Is it real: Gi* of the filter's period.
     *
     * @param hot of the land, in its order
     * @param counted the hexagons of the period
     */
    static HotSpotList real(List<HexagonCell> land, HotCells hot, PlaceCells counted) {
        Map<HexagonCell, HotCells.Cell> byCell = new HashMap<>();
        IntStream.range(0, land.size())
                .forEach(i -> byCell.put(land.get(i), hot.cells().get(i)));
        List<HotSpot> spots = counted.shown().stream()
                .filter(cell -> !cell.isSmall())
                .map(cell -> real(cell, byCell.get(cell.cell())))
                .sorted(LOUDEST)
                .toList();
        List<Few> few = counted.cells().stream()
                .filter(cell -> cell.isHidden() || cell.isSmall())
                .map(cell -> new Few(cell.cell(), cell.children()))
                .toList();
        return new HotSpotList(PlacesQuestion.IS_IT_REAL, spots, List.of(), few);
    }

    private static HotSpot real(CellCount cell, HotCells.@Nullable Cell found) {
        return new HotSpot(
                cell.cell(),
                cell.near(),
                cell.ward(),
                cell.children(),
                0,
                found == null ? Double.NaN : found.expectedNearby(),
                found == null ? Double.NaN : found.adjusted(),
                found == null ? HotSpotKind.NOT_TESTED : HotSpotKind.of(found),
                List.of(),
                null);
    }

    /**
     * What is new.
     *
     * @param counted the hexagons of all the weeks that were looked at
     * @param names of hexagons that have none in {@code counted}
     * @param told how few children are told
     */
    static HotSpotList recent(
            HotSpotQueries.Visits visits,
            HotSpots found,
            PlaceCells counted,
            Function<HexagonCell, Optional<NearestName>> names,
            Told told) {
        Map<HexagonCell, CellCount> known = new HashMap<>();
        counted.shown().forEach(cell -> known.put(cell.cell(), cell));
        int[][] quarters = quarters(visits, found.periods());
        List<HotSpot> spots = new ArrayList<>();
        List<HotSpot> around = new ArrayList<>();
        for (HotSpots.Verdict verdict : found.verdicts()) {
            HexagonCell cell = visits.land().get(verdict.area());
            CellCount count = known.get(cell);
            boolean cluster = told.isCluster(verdict);
            if (!cluster && !told.isTold(verdict, count)) {
                continue;
            }
            HotSpot spot = recent(
                    cell,
                    count == null ? names.apply(cell) : count.near(),
                    count == null ? "" : count.ward(),
                    verdict,
                    quarters[verdict.area()],
                    told);
            (cluster
                                    && Objects.requireNonNull(verdict.cluster())
                                                    .found()
                                                    .areas()
                                                    .getFirst()
                                            != verdict.area()
                            ? around
                            : spots)
                    .add(spot);
        }
        Set<HexagonCell> judged = new HashSet<>();
        spots.forEach(spot -> judged.add(spot.cell()));
        around.forEach(spot -> judged.add(spot.cell()));
        return new HotSpotList(
                PlacesQuestion.WHAT_IS_NEW,
                spots.stream().sorted(LOUDEST).toList(),
                around,
                few(counted, judged, told.smallNumbers() ? lately(visits, found) : Map.of()));
    }

    /**
     * How few children are told.
     *
     * @param least a place or a cluster of at least so many has a verdict
     * @param rules for every number
     */
    record Told(int least, SuppressionRules rules) {

        static final Told USUAL = new Told(Emergence.LEAST_CHILDREN, SuppressionRules.UNDER_FIVE_HIDDEN);
        static final Told WORKING_VIEW = new Told(Emergence.LEAST_CHILDREN_WORKING_VIEW, SuppressionRules.ALL_SHOWN);

        private boolean smallNumbers() {
            return this == WORKING_VIEW;
        }

        /** Enough children went there lately, or did before and do so no more. */
        private boolean isTold(HotSpots.Verdict verdict, @Nullable CellCount count) {
            return count != null
                    && (verdict.category() == EmergenceCategory.HISTORICAL
                            || verdict.now().children() >= least);
        }

        /** A cluster of fewer children is not told: it would be a small number. */
        private boolean isCluster(HotSpots.Verdict verdict) {
            return verdict.cluster() != null && verdict.cluster().found().children() >= least;
        }

        private Count count(int children) {
            return rules.one(RawCount.of(children));
        }
    }

    private static HotSpot recent(
            HexagonCell cell,
            Optional<NearestName> near,
            String ward,
            HotSpots.Verdict verdict,
            int[] quarters,
            Told few) {
        HotSpots.Verdict told = few.isCluster(verdict)
                ? verdict
                : new HotSpots.Verdict(verdict.area(), verdict.category(), null, verdict.now(), verdict.hotPeriods());
        HotSpots.Cluster cluster = told.cluster();
        return new HotSpot(
                cell,
                near,
                ward,
                few.count(
                        cluster == null
                                ? verdict.now().children()
                                : cluster.found().children()),
                cluster == null ? QUARTER : cluster.found().weeks(),
                cluster == null ? Double.NaN : cluster.found().expectedChildren(),
                cluster == null ? Double.NaN : cluster.found().p(),
                HotSpotKind.of(told),
                Arrays.stream(quarters).mapToObj(few::count).toList(),
                told);
    }

    /** Distinct children of each hexagon of the land in each quarter. */
    private static int[][] quarters(HotSpotQueries.Visits visits, int periods) {
        int first = HotSpotQueries.WEEKS - periods * QUARTER;
        int[][] children = new int[visits.land().size()][periods];
        Set<List<Integer>> seen = new HashSet<>();
        for (Visit visit : visits.visits()) {
            int quarter = Math.floorDiv(visit.week() - first, QUARTER);
            if (quarter >= 0 && seen.add(List.of(visit.child(), visit.area(), quarter))) {
                children[visit.area()][quarter]++;
            }
        }
        return children;
    }

    /** Distinct children of each hexagon in the last 13 weeks, where there were any. */
    private static Map<HexagonCell, Count> lately(HotSpotQueries.Visits visits, HotSpots found) {
        return found.verdicts().stream()
                .filter(verdict -> verdict.now().children() > 0)
                .collect(Collectors.toMap(
                        verdict -> visits.land().get(verdict.area()),
                        verdict -> Count.of(verdict.now().children())));
    }

    private static List<Few> few(PlaceCells counted, Set<HexagonCell> judged, Map<HexagonCell, Count> lately) {
        return counted.cells().stream()
                .map(CellCount::cell)
                .filter(cell -> !judged.contains(cell))
                .map(cell -> new Few(cell, lately.getOrDefault(cell, Few.HIDDEN)))
                .toList();
    }
}
