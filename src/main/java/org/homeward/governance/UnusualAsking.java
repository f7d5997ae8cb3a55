package org.homeward.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.homeward.access.Asking;

/**
 * A day on which a user asked for more of one kind than they usually do: at least {@link #least} and over three times their
 * busiest day of the four weeks before. Unit: an entry of the audit log, by day in local time; refusals are not counted, they have
 * a list of their own.
 *
 * @param asked how many on that day
 * @param busiest how many on the busiest of the 28 days before; 0 where they asked for none
 */
public record UnusualAsking(String user, Asking asking, LocalDate day, int asked, int busiest) {

    static final int DAYS_BEFORE = 28;
    static final int DAYS_SHOWN = 7;
    private static final int TIMES = 3;

    /** From how many on a day may be unusual: a first busy day of a new user is not. */
    public static int least(Asking asking) {
        return switch (asking) {
            case COPIES -> 20;
            case RECORDS -> 40;
            case LISTS -> 150;
            case FIGURES -> 300;
        };
    }

    /** How many entries of one kind a user has on one day. */
    record Day(String user, Asking asking, LocalDate day, int asked) {}

    /** The unusual days among the last seven, the newest first, and of one day the largest first. */
    static List<UnusualAsking> among(List<Day> days, LocalDate today) {
        Map<List<Object>, NavigableMap<LocalDate, Integer>> perUser = new java.util.LinkedHashMap<>();
        for (Day day : days) {
            perUser.computeIfAbsent(List.of(day.user(), day.asking()), none -> new TreeMap<>())
                    .merge(day.day(), day.asked(), Integer::sum);
        }
        List<UnusualAsking> unusual = new ArrayList<>();
        perUser.forEach((who, asked) -> asked.tailMap(today.minusDays(DAYS_SHOWN - 1L), true)
                .forEach((day, many) -> {
                    int busiest = asked.subMap(day.minusDays(DAYS_BEFORE), true, day, false).values().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0);
                    Asking asking = (Asking) who.getLast();
                    if (many >= least(asking) && many > TIMES * busiest) {
                        unusual.add(new UnusualAsking((String) who.getFirst(), asking, day, many, busiest));
                    }
                }));
        ToIntFunction<UnusualAsking> largest = each -> -each.asked();
        unusual.sort(Comparator.comparing(UnusualAsking::day).reversed().thenComparingInt(largest));
        return List.copyOf(unusual);
    }
}
