package org.homeward.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.homeward.disclosure.Coordinate;
import org.homeward.hotspot.Emergence;
import org.homeward.hotspot.Replicates;
import org.homeward.hotspot.Visit;

/** The statistics of the map, without its data: Gi* beside R, and the scan for what emerges. */
final class PlacesBench {

    private static final int ROUNDS = 5;
    private static final int AREAS = 300;
    private static final int CHILDREN = 600;
    private static final int WEEKS = 156;
    private static final int DISTRICTS = 7;
    private static final double NANOSECONDS = 1e9;

    private final PrintStream out;

    PlacesBench(PrintStream out) {
        this.out = out;
    }

    void run() {
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
                "RESULT places gi_speedup=%.0f gi_maxdiff=%.1e scan_s=%.2f%n",
                gi.speedup(),
                gi.largestDifference(),
                scan_s);
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
