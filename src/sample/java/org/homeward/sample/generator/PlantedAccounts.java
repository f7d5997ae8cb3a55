package org.homeward.sample.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * Selects the interviews of the planted accounts: the adult whom six children name, the quay, and the confidential
 * statement.
 */
final class PlantedAccounts {

    private static final List<String> CALLED = List.of("Dez", "Dez", "Dezzy", "Dez", "Dezzy", "D-Man");

    private final Map<String, String> called = new HashMap<>();
    private final Set<String> atTheQuay = new HashSet<>();
    private String confidential = "";

    PlantedAccounts(CountyPlan plan, List<Interview> interviews) {
        if (plan.has(PlantedTruth.PERSON_UNDER_THREE_NAMES)) {
            plantAdult(plan.asOf(), interviews);
        }
        if (plan.has(PlantedTruth.EMERGED_HOT_SPOT)) {
            plantQuay(plan.asOf(), interviews);
        }
        if (plan.has(PlantedTruth.CONFIDENTIAL_CARER_STATEMENT)) {
            confidential = interviews.stream()
                    .filter(interview ->
                            interview.child().inCare() && interview.provider().equals("LANTERN"))
                    .reduce((before, later) ->
                            later.held().at().isAfter(before.held().at()) ? later : before)
                    .orElseThrow()
                    .key();
        }
    }

    /**
     * Six children interviewed in Eldermouth in the last months; among them a brother or sister, where there is one.
     */
    private void plantAdult(LocalDate asOf, List<Interview> interviews) {
        Map<Child, List<Interview>> recent = new LinkedHashMap<>();
        for (Interview interview : interviews) {
            boolean near = Set.of("Eldermouth", "Southbank")
                    .contains(interview.child().leaves().town().name());
            if (near && interview.held().day().isAfter(asOf.minusDays(110))) {
                recent.computeIfAbsent(interview.child(), child -> new ArrayList<>())
                        .add(interview);
            }
        }
        List<Child> chosen = new ArrayList<>(recent.keySet());
        chosen.sort(Comparator.comparingInt((Child child) -> related(child, recent.keySet()) ? 0 : 1)
                .thenComparing(Child::key));
        for (int i = 0; i < CALLED.size() && i < chosen.size(); i++) {
            for (Interview interview : recent.getOrDefault(chosen.get(i), List.of())) {
                called.putIfAbsent(interview.key(), CALLED.get(i));
                if (i > 2) {
                    break;
                }
            }
        }
    }

    /** At least sixteen children name the quay, so that whoever may see some of their statements finds it; others may, by chance. */
    private void plantQuay(LocalDate asOf, List<Interview> interviews) {
        Coordinate quay = Ground.at(30.15, 19.15);
        Map<Child, Interview> recent = new LinkedHashMap<>();
        for (Interview interview : interviews) {
            if (interview.episodes().getFirst().started().day().isAfter(asOf.minusDays(60))) {
                recent.putIfAbsent(interview.child(), interview);
            }
        }
        recent.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        entry -> entry.getKey().leaves().at().distance(quay)))
                .limit(16)
                .forEach(entry -> atTheQuay.add(entry.getValue().key()));
    }

    boolean namesQuay(Interview interview) {
        return atTheQuay.contains(interview.key());
    }

    private static boolean related(Child child, Set<Child> others) {
        return others.stream()
                .anyMatch(other -> !other.equals(child) && other.home().equals(child.home()));
    }

    boolean namesAdult(Interview interview) {
        return called.containsKey(interview.key());
    }

    String calledIn(Interview interview) {
        return called.getOrDefault(interview.key(), "");
    }

    boolean isConfidential(Interview interview) {
        return interview.key().equals(confidential);
    }
}
