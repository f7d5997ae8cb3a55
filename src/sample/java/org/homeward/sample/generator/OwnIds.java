package org.homeward.sample.generator;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A service's own ids, in an order that says nothing about the ids of another service. */
final class OwnIds {

    private static final int COHORT = 100_000;

    private final Map<String, String> own = new HashMap<>();

    OwnIds(CountyPlan plan, int cohort, String prefix, Collection<String> keys) {
        Map<String, Double> places = new HashMap<>();
        for (String key : new TreeSet<>(keys)) {
            places.put(key, new SeededRandom(plan.seed(), prefix + " of " + key).between(0.0, 1.0));
        }
        List<String> shuffled = places.keySet().stream()
                .sorted(Comparator.comparing((String key) -> places.getOrDefault(key, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int i = 0; i < shuffled.size(); i++) {
            own.put(shuffled.get(i), prefix + (cohort * COHORT + 1001 + i));
        }
    }

    boolean has(String key) {
        return own.containsKey(key);
    }

    String of(String key) {
        return own.getOrDefault(key, "");
    }
}
