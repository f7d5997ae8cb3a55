package org.homeward.disclosure.cellkey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of counts that hold exactly, solved: every count as a sum of free ones, by Gauss's elimination. */
final class SumsOfCounts {

    private static final double NOTHING = 1e-9;

    private final Map<Integer, TreeMap<Integer, Double>> solved = new HashMap<>();

    void add(int whole, List<Integer> parts) {
        TreeMap<Integer, Double> row = new TreeMap<>();
        add(row, whole, 1);
        parts.forEach(part -> add(row, part, -1));
        row.values().removeIf(value -> Math.abs(value) < NOTHING);
        if (row.isEmpty()) {
            return;
        }
        int pivot = row.containsKey(whole) ? whole : row.lastKey();
        double by = row.remove(pivot);
        row.replaceAll((count, value) -> -value / by);
        for (TreeMap<Integer, Double> other : solved.values()) {
            Double times = other.remove(pivot);
            if (times != null) {
                row.forEach((count, value) -> other.merge(count, times * value, Double::sum));
                other.values().removeIf(value -> Math.abs(value) < NOTHING);
            }
        }
        solved.put(pivot, row);
    }

    private void add(TreeMap<Integer, Double> row, int count, double times) {
        TreeMap<Integer, Double> known = solved.get(count);
        if (known == null) {
            row.merge(count, times, Double::sum);
        } else {
            known.forEach((other, value) -> row.merge(other, times * value, Double::sum));
        }
    }

    /** For each of so many counts, the factors of the free ones, which are numbered from 0. */
    Map<Integer, Double>[] ofFree(int counts) {
        Map<Integer, Integer> free = new HashMap<>();
        for (int count = 0; count < counts; count++) {
            if (!solved.containsKey(count)) {
                free.put(count, free.size());
            }
        }
        @SuppressWarnings("unchecked") // an array of maps
        Map<Integer, Double>[] factors = new Map[counts];
        for (int count = 0; count < counts; count++) {
            Map<Integer, Double> of = new TreeMap<>();
            solved.getOrDefault(count, new TreeMap<>(Map.of(count, 1.0)))
                    .forEach((other, value) -> of.put(free.getOrDefault(other, -1), value));
            factors[count] = of;
        }
        return factors;
    }
}
