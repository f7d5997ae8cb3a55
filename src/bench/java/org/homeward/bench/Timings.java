package org.homeward.bench;

import java.util.ArrayList;
import java.util.List;

/** Durations in milliseconds, by nearest rank. */
final class Timings {

    private final List<Double> sorted = new ArrayList<>();

    void add(long nanoseconds) {
        sorted.add(nanoseconds / 1e6);
        sorted.sort(null);
    }

    int size() {
        return sorted.size();
    }

    double median_ms() {
        return rank(0.5);
    }

    double p95_ms() {
        return rank(0.95);
    }

    private double rank(double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
