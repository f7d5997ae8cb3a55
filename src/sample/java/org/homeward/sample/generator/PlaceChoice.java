package org.homeward.sample.generator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the named place of a statement: places that are near and popular, the child's favourites, and three places of
 * the planted truths.
 */
final class PlaceChoice {

    static final String EMERGED = "Staithes Quay";
    static final String FADED = "Castle Park";
    static final String SINGLE = "Priory Lane";
    private static final List<String> PLANTED = List.of(EMERGED, FADED, SINGLE);

    private final CountyPlan plan;
    private final List<NamedPlace> places;
    private final @Nullable Child single;
    private final Map<String, List<NamedPlace>> favourites = new HashMap<>();
    private final Map<String, double[]> nearness = new HashMap<>();

    PlaceChoice(CountyPlan plan, List<Child> children, List<NamedPlace> places) {
        this.plan = plan;
        this.places = places;
        this.single = plan.has(PlantedTruth.SINGLE_CHILD_HOT_SPOT) ? oftenInEldermouth(children) : null;
    }

    private static Child oftenInEldermouth(List<Child> children) {
        return children.stream()
                .filter(child -> child.leaves().town().name().equals("Eldermouth"))
                .max(java.util.Comparator.comparingInt(Child::times).thenComparing(Child::key))
                .orElseThrow();
    }

    NamedPlace choose(Child child, LocalDate missingOn, SeededRandom random) {
        if (child.equals(single) && random.chance(0.6)) {
            return named(SINGLE);
        }
        if (random.chance(0.22)) {
            return random.pick(favourites.computeIfAbsent(child.key(), key -> favourites(child)));
        }
        double[] near = nearness.computeIfAbsent(
                child.key(),
                key -> places.stream()
                        .mapToDouble(place -> nearness(place, child))
                        .toArray());
        double[] weights = new double[near.length];
        for (int i = 0; i < near.length; i++) {
            weights[i] = pull(places.get(i), missingOn) * near[i];
        }
        return places.get(random.weighted(weights));
    }

    NamedPlace named(String name) {
        return places.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<NamedPlace> favourites(Child child) {
        SeededRandom random = new SeededRandom(plan.seed(), "favourites " + child.key());
        List<NamedPlace> others = places.stream()
                .filter(place -> place.pull() >= 3 && !PLANTED.contains(place.name()))
                .toList();
        return List.of(
                random.weighted(others, place -> place.pull() * nearness(place, child)),
                random.weighted(others, place -> place.pull() * nearness(place, child)));
    }

    private double pull(NamedPlace place, LocalDate missingOn) {
        return switch (place.name()) {
            case EMERGED ->
                plan.has(PlantedTruth.EMERGED_HOT_SPOT)
                                && missingOn.isAfter(plan.asOf().minusDays(88))
                        ? 4
                        : 0.4;
            case FADED ->
                !plan.has(PlantedTruth.FADED_HOT_SPOT)
                        ? 0.8
                        : missingOn.isBefore(plan.asOf().minusDays(185)) ? 45 : 0.05;
            // Other children name it too: a cell with fewer than five children has no number.
            case SINGLE -> plan.has(PlantedTruth.SINGLE_CHILD_HOT_SPOT) ? 1.4 : 0.12 / plan.scale();
            default -> place.pull();
        };
    }

    /** Falls by half about every two and a half kilometres; a child may still travel across the county. */
    private static double nearness(NamedPlace place, Child child) {
        double apart_km = place.at().distance(child.leaves().at()) / 1000;
        return 0.015 + StrictMath.exp(-apart_km / 3.4);
    }
}
