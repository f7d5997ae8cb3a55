package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is true of what three services send. Empty for a county of one service, which knows each person under one id.
 *
 * @param children the child behind each id that a service sends
 * @param adults the adult behind each id that a service sends
 * @param vehicles the plate of the car behind each statement that a service sends about one: the format has no id of a vehicle
 * @param heard every mention of an adult, and each child's record, with the errors made in it
 * @param lookAlikes pairs of different adults with the same nicknames and cars of the same look, where both are sent
 */
public record CountyTruth(
        Map<SentId, String> children,
        Map<SentId, String> adults,
        Map<SentId, String> vehicles,
        List<Heard> heard,
        List<LookAlike> lookAlikes) {

    /** An id of a service's own. */
    public record SentId(String service, String key) {}

    /** @param key the statement, or the child where the child's record is meant */
    public record Heard(SentId key, Part part, Set<HearingError> errors) {}

    /** What was heard. */
    public enum Part {
        NICKNAME,
        PLATE,
        NUMBER,
        CHILD_NAME
    }

    /** Two adults by their true ids, the smaller id first. */
    public record LookAlike(String one, String other) {}

    /** The adults that services know under more than one id, with these ids. */
    public Map<String, Set<SentId>> adultsUnderSeveralIds() {
        Map<String, Set<SentId>> ids = new TreeMap<>();
        adults.forEach((id, adult) -> ids.computeIfAbsent(adult, each -> new java.util.LinkedHashSet<>())
                .add(id));
        ids.values().removeIf(known -> known.size() < 2);
        return ids;
    }

    /** Collects the truths of the cohorts. */
    static final class Builder {

        private final Map<SentId, String> children = new LinkedHashMap<>();
        private final Map<SentId, String> adults = new LinkedHashMap<>();
        private final Map<SentId, String> vehicles = new LinkedHashMap<>();
        private final List<Heard> heard = new ArrayList<>();
        private final Map<String, String> alike = new TreeMap<>();
        private final List<LookAlike> lookAlikes = new ArrayList<>();

        void child(SentId id, String child) {
            children.put(id, child);
        }

        void adult(SentId id, String adult) {
            adults.put(id, adult);
        }

        void vehicle(SentId statement, String plate) {
            vehicles.put(statement, plate);
        }

        void heard(SentId key, Part part, Set<HearingError> errors) {
            heard.add(new Heard(key, part, Set.copyOf(errors)));
        }

        void lookAlike(Adult one, Adult other) {
            alike.put(one.key(), other.key());
        }

        void add(CountyTruth cohort) {
            children.putAll(cohort.children());
            adults.putAll(cohort.adults());
            vehicles.putAll(cohort.vehicles());
            heard.addAll(cohort.heard());
            lookAlikes.addAll(cohort.lookAlikes());
        }

        CountyTruth build() {
            Set<String> sent = new TreeSet<>(adults.values());
            List<LookAlike> pairs = new ArrayList<>(lookAlikes);
            alike.forEach((one, other) -> {
                if (sent.contains(one) && sent.contains(other)) {
                    pairs.add(one.compareTo(other) < 0 ? new LookAlike(one, other) : new LookAlike(other, one));
                }
            });
            return new CountyTruth(
                    Map.copyOf(children), Map.copyOf(adults), Map.copyOf(vehicles), List.copyOf(heard), pairs);
        }
    }
}
