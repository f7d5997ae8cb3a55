package org.homeward.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.hotspot.Emergence;
import org.homeward.hotspot.Replicates;
import org.homeward.hotspot.Visit;
import org.homeward.places.HotSpotQueries;
import org.homeward.reference.GeographyQueries;

/**
 * The map of places on a million statements: a layer from nothing beside DuckDB, what it replies beside vector tiles, Gi* beside R, and the
 * scan for what emerges. What a peer answers is compared before anything is timed.
 */
final class PlacesBench {

    private static final int ROUNDS = 5;
    private static final int AREAS = 300;
    private static final int CHILDREN = 600;
    private static final int WEEKS = 156;
    private static final int DISTRICTS = 7;
    private static final double NANOSECONDS = 1e9;

    /** Public data, which is no part of the project. */
    private static final Path INCIDENTS =
            Path.of(System.getenv().getOrDefault("HOMEWARD_INCIDENTS", "../shared/data/incidents"));

    private static final Path DISCLOSURES = Path.of("target/disclosures");
    private static final String PROVIDER = "LANTERN";
    /** Of the hexagons that are land or water. */
    private static final int LAND_M = 500;

    private static final Viewer ANALYST = Viewer.of("bench", Role.ANALYST);

    private final BenchApplication application;
    private final PrintStream out;

    PlacesBench(BenchApplication application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    void run() throws SQLException {
        Layer layer = layer();
        SpdepPeer.Result gi = new SpdepPeer(out).compare();
        double scan_s = scan_s();
        out.printf(
                Locale.UK,
                "The scan: %d areas, weekly steps, windows to %d weeks, zones to half the visits, %d replicates.%n",
                AREAS,
                Emergence.LONGEST_WINDOW,
                Replicates.LEAST);
        out.printf(
                Locale.UK,
                "RESULT places layer_ratio=%.2f gi_speedup=%.0f gi_maxdiff=%.1e reply_ratio=%.3f reply_kb=%.0f scan_s=%.2f%n",
                layer.ratio(),
                gi.speedup(),
                gi.largestDifference(),
                layer.replies().ratio(),
                layer.replies().largest_kb(),
                scan_s);
    }

    /** Writes the points of the map as sets in the disclosure format, see {@link PointDisclosures}. */
    void writeDisclosures() throws IOException {
        Incidents incidents = Incidents.in(INCIDENTS);
        if (incidents.areAbsent()) {
            out.println("There are no incidents in " + INCIDENTS + "; HOMEWARD_INCIDENTS names another folder.");
            return;
        }
        LocalDate today = application.today();
        List<HexagonCell> land = land(today);
        Set<HexagonCell> known = Set.copyOf(land);
        PointDisclosures disclosures = new PointDisclosures(
                FilterChange.DISTRICT,
                PROVIDER,
                today,
                point -> Stream.of(-LAND_M, 0, LAND_M)
                        .flatMap(east -> Stream.of(-LAND_M, 0, LAND_M)
                                .map(north -> new Coordinate(point.easting_m() + east, point.northing_m() + north)))
                        .allMatch(near -> known.contains(HexagonCell.at(near, LAND_M))));
        int zips = disclosures.write(points(incidents, land), DISCLOSURES);
        out.printf(Locale.UK, "%,d points in %d zips in %s.%n", MillionStatements.STATEMENTS, zips, DISCLOSURES);
    }

    private List<HexagonCell> land(LocalDate today) {
        return application
                .bean(HotSpotQueries.class)
                .visits(ANALYST, DisclosureFilter.of(Period.wholeMonthsBefore(today, 12)))
                .land();
    }

    private static List<Coordinate> points(Incidents incidents, List<HexagonCell> land) {
        return incidents.over(land.stream().map(HexagonCell::centre).toList(), MillionStatements.STATEMENTS);
    }

    private record Layer(double ratio, MapReplies.Result replies) {}

    private Layer layer() throws SQLException {
        Incidents incidents = Incidents.in(INCIDENTS);
        if (incidents.areAbsent()) {
            out.println("The map is not measured, because there are no incidents in " + INCIDENTS
                    + "; HOMEWARD_INCIDENTS names another folder.");
            return new Layer(Double.NaN, new MapReplies.Result(Double.NaN, Double.NaN, Double.NaN));
        }
        LocalDate today = application.today();
        List<HexagonCell> land = land(today);
        List<Coordinate> points = points(incidents, land);
        try (MillionStatements statements = MillionStatements.at(points, today)) {
            MapLayer layer = new MapLayer(
                    statements, land, application.bean(GeographyQueries.class).namedPlaces(ANALYST), out);
            out.printf(
                    Locale.UK,
                    "%,d statements at points drawn from %,d incidents; %,d hexagons of land, %,d with statements.%n",
                    points.size(),
                    incidents.size(),
                    land.size(),
                    layer.cells().cells().size());
            double ratio = layer.ratio();
            return new Layer(
                    ratio, new MapReplies(application.withoutRowSecurity(), points, layer.cells(), out).compare());
        }
    }

    /** The median, after a round to warm up. */
    private static double scan_s() {
        Random random = new Random(1);
        List<Coordinate> centres = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            centres.add(new Coordinate(random.nextInt(60_000), random.nextInt(40_000)));
        }
        List<Visit> visits = new ArrayList<>();
        for (int child = 0; child < CHILDREN; child++) {
            // Most children go few times, a few very often; some areas are popular.
            for (int left = 1 + (int) (-5 * Math.log(1 - random.nextDouble())); left > 0; left--) {
                int area = (int) (AREAS * Math.pow(random.nextDouble(), 1.6));
                visits.add(new Visit(child, child % DISTRICTS, area, random.nextInt(WEEKS)));
            }
        }
        Timings timings = new Timings();
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            Emergence.of(visits, centres, WEEKS, Replicates.of(round));
            if (round > 0) {
                timings.add(System.nanoTime() - start);
            }
        }
        return timings.median_ms() * 1e6 / NANOSECONDS;
    }
}
