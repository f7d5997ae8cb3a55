package org.homeward.sample.generator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds the planted truths by plain counting. Children are counted once in each cell and each window of ninety days, by the
 * date on which they went missing; the last window ends on the as-of date.
 */
final class Findings {

    private static final int WINDOW_DAYS = 90;

    private final Figures figures;
    private final Map<Integer, Map<Long, Set<String>>> byWindow;

    Findings(Figures figures) {
        this.figures = figures;
        this.byWindow = figures.places().stream()
                .collect(groupingBy(
                        place -> windowsBack(place.missingOn()),
                        groupingBy(Figures.PlaceFigure::cell, mapping(Figures.PlaceFigure::child, toSet()))));
    }

    Figures figures() {
        return figures;
    }

    /** Whether the truth shows in these figures. */
    boolean show(PlantedTruth truth) {
        return switch (truth) {
            case EMERGED_HOT_SPOT -> !emergedCells().isEmpty();
            case FADED_HOT_SPOT -> !fadedCells().isEmpty();
            case SINGLE_CHILD_HOT_SPOT -> !singleChildCells().isEmpty();
            case PERSON_UNDER_THREE_NAMES -> !adultsUnderSeveralNames().isEmpty();
            case LOW_OFFER_DISTRICT -> !districtsOfferingUnderAThird().isEmpty();
            case PROVIDER_WITH_GAPS -> !providersWithGaps().isEmpty();
            case CONFIDENTIAL_CARER_STATEMENT -> !figures.kept().isEmpty();
        };
    }

    /** Nine children or more in the last window, and five times what the two years before would have led to expect. */
    Set<Long> emergedCells() {
        return cells().filter(cell -> children(cell, 0) >= 9 && children(cell, 0) >= 5 * meanChildren(cell, 1, 8))
                .boxed()
                .collect(toSet());
    }

    /** Six children or more in the mean window from half a year to two years back, and at most one in each window since. */
    Set<Long> fadedCells() {
        return cells().filter(cell -> meanChildren(cell, 3, 8) >= 6 && children(cell, 0) <= 1 && children(cell, 1) <= 1)
                .boxed()
                .collect(toSet());
    }

    /** Fifteen episodes or more, over half of them of one child. */
    Set<Long> singleChildCells() {
        Map<Long, List<Figures.PlaceFigure>> byCell =
                figures.places().stream().collect(groupingBy(Figures.PlaceFigure::cell));
        return byCell.entrySet().stream()
                .filter(cell -> restsOnOneChild(cell.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static boolean restsOnOneChild(List<Figures.PlaceFigure> places) {
        Map<String, Long> episodes = places.stream()
                .map(place -> List.of(place.child(), place.episode()))
                .distinct()
                .collect(groupingBy(List::getFirst, counting()));
        long all = episodes.values().stream().mapToLong(Long::longValue).sum();
        return all >= 15 && episodes.values().stream().anyMatch(ofChild -> ofChild * 2 > all);
    }

    /** Six children or more use three names or more for one adult, and part of a number plate is known. */
    Set<String> adultsUnderSeveralNames() {
        Map<String, List<Figures.AdultFigure>> byAdult =
                figures.adults().stream().collect(groupingBy(Figures.AdultFigure::adult));
        return byAdult.entrySet().stream()
                .filter(adult -> distinct(adult.getValue().stream().map(Figures.AdultFigure::child)) >= 6)
                .filter(adult -> distinct(adult.getValue().stream().map(Figures.AdultFigure::called)) >= 3)
                .filter(adult -> adult.getValue().stream()
                        .map(Figures.AdultFigure::partialPlate)
                        .anyMatch(Objects::nonNull))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Fewer than a third of returned episodes have an offer. */
    Set<String> districtsOfferingUnderAThird() {
        Map<String, List<Figures.ReturnFigure>> byDistrict =
                figures.returns().stream().collect(groupingBy(Figures.ReturnFigure::district));
        return byDistrict.entrySet().stream()
                .filter(district -> district.getValue().stream()
                                .filter(Figures.ReturnFigure::offered)
                                .count()
                        < district.getValue().size() / 3.0)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Over half of the topics are left out, and two whole months or more pass without any interview. */
    Set<String> providersWithGaps() {
        Map<String, List<Figures.InterviewFigure>> byProvider =
                figures.interviews().stream().collect(groupingBy(Figures.InterviewFigure::provider));
        return byProvider.entrySet().stream()
                .filter(provider -> provider.getValue().stream()
                                .mapToInt(Figures.InterviewFigure::topicsLeftOut)
                                .average()
                                .orElse(0)
                        > 3.5)
                .filter(provider -> monthsWithout(provider.getValue()) >= 2)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Whole months between a provider's first and last interview in which there is none. */
    private static long monthsWithout(List<Figures.InterviewFigure> interviews) {
        TreeSet<YearMonth> months = new TreeSet<>(interviews.stream()
                .map(interview -> YearMonth.from(interview.heldOn()))
                .toList());
        return ChronoUnit.MONTHS.between(months.getFirst(), months.getLast()) + 1 - months.size();
    }

    int children(long cell, int windowsBack) {
        return byWindow.getOrDefault(windowsBack, Map.of())
                .getOrDefault(cell, Set.of())
                .size();
    }

    private double meanChildren(long cell, int from, int to) {
        int sum = 0;
        for (int window = from; window <= to; window++) {
            sum += children(cell, window);
        }
        return (double) sum / (to - from + 1);
    }

    private int windowsBack(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(day, figures.asOf()) / WINDOW_DAYS);
    }

    private LongStream cells() {
        return figures.places().stream().mapToLong(Figures.PlaceFigure::cell).distinct();
    }

    private static long distinct(Stream<String> values) {
        return values.distinct().count();
    }
}
