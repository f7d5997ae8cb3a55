package org.homeward.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Translator;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of every hexagon or area to which a child went: whether children have been going there more than before, whether
 * it is hot now, and how it has been hot over the years.
 *
 * @param verdicts of the cells with a visit, in their order
 * @param emergence what was found of all together
 * @param periods of 13 weeks that the history goes back
 */
public record HotSpots(List<Verdict> verdicts, Emergence emergence, int periods) {

    private static final int PERIOD = Emergence.LONGEST_WINDOW;

    public HotSpots {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * @param area the position of the cell in the land, or of the area
     * @param cluster up to the last week that holds the cell, claimed or driven by one child; null where there is none
     * @param now of the last 13 weeks
     * @param hotPeriods how many of the periods were hot
     */
    public record Verdict(
            int area, EmergenceCategory category, @Nullable Cluster cluster, HotCells.Cell now, int hotPeriods) {

        /** The badge: a cluster or a hot cell that would be none without one child. */
        public boolean drivenByOneChild() {
            return cluster != null && cluster.found().drivenByOneChild() || now.drivenByOneChild();
        }

        /**
         * One plain sentence.
         *
         * @param place its name
         */
        public String sentence(String place, int periods, Translator translator) {
            String history = translator.translate("hotspot.sentence." + category, place, hotPeriods, periods);
            return cluster == null ? history : cluster.sentence(place, translator) + " " + history;
        }
    }

    /** A cluster of emergence in the land. */
    public record Cluster(Emergence.Cluster found, boolean claimed) {

        String sentence(String place, Translator translator) {
            return translator.translate(
                    claimed
                            ? "hotspot.cluster.claimed"
                            : found.drivenByOneChild() ? "hotspot.cluster.driven" : "hotspot.cluster.few",
                    Counted.CHILDREN.text(found.children(), translator),
                    found.weeks(),
                    place,
                    Math.round(found.expectedChildren()),
                    found.p());
        }
    }

    /**
     * @param land the hexagons of the districts in question, of one size, empty ones included
     * @param visits with areas by their position in the land
     * @param weeks how many weeks were observed, with whole periods counted back from the last
     * @param leastChildren {@link Emergence#LEAST_CHILDREN}, or fewer in a working view
     */
    public static HotSpots of(
            List<HexagonCell> land, List<Visit> visits, int weeks, int leastChildren, Replicates replicates) {
        return of(
                land.stream().map(HexagonCell::centre).toList(),
                cells -> HotCells.of(land, cells, replicates),
                visits,
                weeks,
                leastChildren,
                replicates);
    }

    /**
     * The same of areas, with Gi* by the normal distribution; see {@link HotCells} for what that is worth. Emergence is as strict as on
     * hexagons.
     *
     * @param centres of the areas
     * @param neighbours areas that share a border
     */
    public static HotSpots ofAreas(
            List<Coordinate> centres,
            Neighbours neighbours,
            List<Visit> visits,
            int weeks,
            int leastChildren,
            Replicates replicates) {
        return of(centres, cells -> HotCells.normal(neighbours, cells), visits, weeks, leastChildren, replicates);
    }

    private static HotSpots of(
            List<Coordinate> centres,
            Function<List<int[]>, HotCells> hotCells,
            List<Visit> visits,
            int weeks,
            int leastChildren,
            Replicates replicates) {
        int[] visited =
                visits.stream().mapToInt(Visit::area).sorted().distinct().toArray();
        Emergence emergence = emergence(centres, visits, visited, weeks, replicates);
        Map<Integer, Cluster> clusters = new TreeMap<>();
        for (Emergence.Cluster found : emergence.clusters()) {
            found.areas().forEach(area -> clusters.put(area, new Cluster(found, found.isClaimed(leastChildren))));
        }
        List<HotCells> history = new ArrayList<>();
        for (int end = weeks; end >= PERIOD; end -= PERIOD) {
            history.addFirst(hotCells.apply(cellsOfChildren(visits, end - PERIOD, end)));
        }
        List<Verdict> verdicts = IntStream.of(visited)
                .mapToObj(area -> verdict(area, clusters.get(area), history))
                .toList();
        return new HotSpots(verdicts, emergence, history.size());
    }

    private static Verdict verdict(int area, @Nullable Cluster cluster, List<HotCells> history) {
        List<HotCells.Cell> cells =
                history.stream().map(period -> period.cells().get(area)).toList();
        List<EmergenceCategory.Period> periods = cells.stream()
                .map(cell ->
                        new EmergenceCategory.Period(cell.isHot() && !cell.drivenByOneChild(), cell.isCold(), cell.z()))
                .toList();
        return new Verdict(
                area,
                EmergenceCategory.of(periods, cluster != null && cluster.claimed()),
                cluster,
                cells.getLast(),
                (int) periods.stream().filter(EmergenceCategory.Period::hot).count());
    }

    /** Only cells with visits are scanned, so empty land costs nothing. */
    private static Emergence emergence(
            List<Coordinate> centres, List<Visit> visits, int[] visited, int weeks, Replicates replicates) {
        Map<Integer, Integer> at = new TreeMap<>();
        IntStream.of(visited).forEach(area -> at.put(area, at.size()));
        List<Coordinate> scanned = IntStream.of(visited).mapToObj(centres::get).toList();
        List<Visit> within = visits.stream()
                .map(visit ->
                        new Visit(visit.child(), visit.district(), at.getOrDefault(visit.area(), -1), visit.week()))
                .toList();
        Emergence found = Emergence.of(within, scanned, weeks, replicates);
        return found.withAreas(area -> visited[area]);
    }

    private static List<int[]> cellsOfChildren(List<Visit> visits, int from, int to) {
        Map<Integer, List<Integer>> cells = new TreeMap<>();
        for (Visit visit : visits) {
            if (visit.week() >= from && visit.week() < to) {
                cells.computeIfAbsent(visit.child(), child -> new ArrayList<>()).add(visit.area());
            }
        }
        return cells.values().stream()
                .map(areas -> areas.stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .distinct()
                        .toArray())
                .toList();
    }
}
