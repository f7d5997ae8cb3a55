package org.homeward.intake.check;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.disclosure.EpisodeKind;
import org.homeward.intake.read.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * What is stored before a set is checked: the lists, the areas, and the records of the same source system by the keys of that
 * system.
 *
 * @param open keys of the open episodes of the source system, where the set is a return that must hold each of them
 * @param owner the id of the provider that owns the source system; null where it belongs to no provider
 */
public record ReferenceData(
        Lists lists,
        AreaLookup areas,
        Map<String, Child> children,
        Map<String, Episode> episodes,
        Map<String, Interview> interviews,
        Map<String, Statement> statements,
        Map<String, Person> persons,
        @Nullable Integer owner,
        Gazetteer gazetteer,
        List<String> open) {

    /** Without postcodes and placed words. */
    public ReferenceData(
            Lists lists,
            AreaLookup areas,
            Map<String, Child> children,
            Map<String, Episode> episodes,
            Map<String, Interview> interviews,
            Map<String, Statement> statements,
            Map<String, Person> persons,
            @Nullable Integer owner) {
        this(lists, areas, children, episodes, interviews, statements, persons, owner, Gazetteer.EMPTY, List.of());
    }

    /** Codes as they are stored; agencies and providers with their ids. */
    public record Lists(
            Set<String> factors,
            Set<String> harms,
            Set<String> placeCategories,
            Set<String> placementTypes,
            Set<String> ethnicities,
            Map<String, Integer> agencies,
            Map<String, Integer> providers) {

        public Set<String> codes(CodeList list) {
            return switch (list) {
                case FACTORS -> factors;
                case HARMS -> harms;
                case PLACE_CATEGORIES -> placeCategories;
                case PLACEMENT_TYPES -> placementTypes;
                case ETHNICITIES -> ethnicities;
                case AGENCIES, PROVIDERS -> ids(list).keySet();
            };
        }

        Map<String, Integer> ids(CodeList list) {
            return list == CodeList.AGENCIES ? agencies : providers;
        }
    }

    /** @param sent whether the date of birth is in the set that is checked, so that the sender is told nothing by it */
    public record Child(@Nullable LocalDate dateOfBirth, boolean sent) {}

    public record Episode(
            String childKey,
            EpisodeKind kind,
            OffsetDateTime startedEarliest,
            OffsetDateTime startedLatest,
            @Nullable OffsetDateTime endedEarliest,
            @Nullable OffsetDateTime endedLatest,
            @Nullable Integer districtId) {

        public Episode(
                String childKey,
                EpisodeKind kind,
                OffsetDateTime startedEarliest,
                OffsetDateTime startedLatest,
                @Nullable OffsetDateTime endedEarliest,
                @Nullable OffsetDateTime endedLatest) {
            this(childKey, kind, startedEarliest, startedLatest, endedEarliest, endedLatest, null);
        }

        /** Whether both were certainly open at the same time: each started before the other can have ended. An open episode has no end. */
        boolean overlaps(Episode other) {
            return isBefore(startedLatest, other.endedEarliest) && isBefore(other.startedLatest, endedEarliest);
        }

        private static boolean isBefore(OffsetDateTime start, @Nullable OffsetDateTime end) {
            return end == null || start.isBefore(end);
        }
    }

    public record Interview(String childKey, List<String> episodeKeys) {}

    public record Statement(String interviewKey) {}

    public record Person() {}
}
