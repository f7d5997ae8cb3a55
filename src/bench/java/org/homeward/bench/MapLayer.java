package org.homeward.bench;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.GridBox;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.hotspot.FalseDiscovery;
import org.homeward.hotspot.GetisOrd;
import org.homeward.hotspot.Neighbours;
import org.homeward.places.CellCosts;
import org.homeward.places.CellCount;
import org.homeward.places.PlaceCells;
import org.homeward.places.ui.ReplyCosts;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.jspecify.annotations.Nullable;

/**
 * A layer of the map from nothing: filter, count by hexagon, hide small numbers, name each hexagon, Gi* of all land with the false
 * discovery rate, encode. The peer groups the same rows and does nothing else.
 */
final class MapLayer {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = 15;
    private static final int LEAST_CHILDREN = 5;
    private static final GridBox EVERYWHERE = new GridBox(-1e9, -1e9, 1e9, 1e9);

    private final MillionStatements statements;
    private final Map<HexagonCell, Integer> land = new HashMap<>();
    private final Neighbours neighbours;
    private final List<NamedPlace> names;
    private final PrintStream out;

    MapLayer(MillionStatements statements, List<HexagonCell> land, List<NamedPlace> names, PrintStream out) {
        this.statements = statements;
        IntStream.range(0, land.size()).forEach(i -> this.land.put(land.get(i), i));
        this.neighbours = Neighbours.ofHexagons(land);
        this.names = names;
        this.out = out;
    }

    private record Question(String name, DisclosureFilter filter, String sql) {}

    private List<Question> questions() {
        return List.of(
                question("three years", 36, null),
                question("a year", 12, null),
                question("three years, from care", 36, Care.CARE),
                question("a year, aged 13 to 15", 12, AgeBand.AGE_13_15));
    }

    private Question question(String name, int months, @Nullable Enum<?> value) {
        Period period = Period.wholeMonthsBefore(statements.lastDay(), months);
        DisclosureFilter filter = DisclosureFilter.of(period);
        String sql = " started_on between " + period.from().toEpochDay() + " and "
                + period.to().toEpochDay();
        return switch (value) {
            case Care care ->
                new Question(
                        name, filter.with(Facet.CARE, Set.of(Facet.code(care))), sql + " and care = " + care.ordinal());
            case AgeBand band ->
                new Question(
                        name,
                        filter.with(Facet.AGE, Set.of(Facet.code(band))),
                        sql + " and age between " + band.from() + " and " + band.to());
            case null, default -> new Question(name, filter, sql);
        };
    }

    /** The largest ratio of any question to the peer, of the medians of one run. */
    double ratio() {
        double largest = 0;
        for (Question question : questions()) {
            requireSame(question);
            Timings ours = new Timings();
            Timings peer = new Timings();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                long start = System.nanoTime();
                statements.group(question.sql(), LEAST_CHILDREN);
                long between = System.nanoTime();
                layer(question);
                long end = System.nanoTime();
                if (round >= WARM_UP) {
                    peer.add(between - start);
                    ours.add(end - between);
                }
            }
            out.printf(
                    Locale.UK,
                    "The layer of %s: %.1f ms, GROUP BY in DuckDB %.1f ms.%n",
                    question.name(),
                    ours.median_ms(),
                    peer.median_ms());
            largest = Math.max(largest, ours.median_ms() / peer.median_ms());
        }
        return largest;
    }

    PlaceCells cells() {
        return CellCosts.count(statements.countable(), questions().getFirst().filter(), names);
    }

    private int layer(Question question) {
        PlaceCells counted = CellCosts.count(statements.countable(), question.filter(), names);
        double[] children = new double[land.size()];
        for (CellCount cell : counted.cells()) {
            Integer at = land.get(cell.cell());
            if (at != null) {
                children[at] = cell.children().number().orElse(0);
            }
        }
        double[] adjusted = FalseDiscovery.adjusted(GetisOrd.p(GetisOrd.z(children, neighbours)));
        return adjusted.length + ReplyCosts.reply(counted, EVERYWHERE).length;
    }

    private void requireSame(Question question) {
        Map<Long, List<Integer>> ours = new TreeMap<>();
        CellCosts.count(statements.countable(), question.filter(), names)
                .shown()
                .forEach(cell -> ours.put(
                        cell.cell().id(),
                        List.of(
                                cell.children().number().orElseThrow(),
                                cell.episodes().number().orElseThrow(),
                                cell.statements().number().orElseThrow())));
        Map<Long, List<Integer>> theirs = statements.group(question.sql(), LEAST_CHILDREN);
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("Both count differently: " + question.name() + ": " + ours.size() + " and "
                    + theirs.size() + " hexagons.");
        }
    }
}
