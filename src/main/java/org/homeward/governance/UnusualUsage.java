package org.homeward.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.homeward.access.UsageKind;

/**
 * A day on which a user asked for more of one kind than they usually do: at least {@link #least} and over three times their
 * busiest day of the four weeks before. Unit: an entry of the audit log, by day in local time; refusals are not counted, they have
 * a list of their own.
 *
 * @param asked how many on that day
 * @param busiest how many on the busiest of the 28 days before; 0 where they asked for none
 */
public record UnusualUsage(String user, UsageKind asking, LocalDate day, int asked, int busiest) {

    static final int DAYS_BEFORE = 28;
    static final int DAYS_SHOWN = 7;
    private static final int TIMES = 3;

    /** From how many on a day may be unusual: a first busy day of a new user is not. */
    public static int least(UsageKind asking) {
        return switch (asking) {
            case COPIES -> 20;
            case RECORDS -> 40;
            case LISTS -> 150;
            case FIGURES -> 300;
        };
    }

    /** How many entries of one kind a user has on one day. */
    record Day(String user, UsageKind asking, LocalDate day, int asked) {}

    /** The unusual days among the last seven, the newest first, and of one day the largest first. */
    static List<UnusualUsage> among(List<Day> days, LocalDate today) {
        Map<List<Object>, NavigableMap<LocalDate, Integer>> perUser = new java.util.LinkedHashMap<>();
        for (Day day : days) {
            perUser.computeIfAbsent(List.of(day.user(), day.asking()), none -> new TreeMap<>())
                    .merge(day.day(), day.asked(), Integer::sum);
        }
        List<UnusualUsage> unusual = new ArrayList<>();
        perUser.forEach((who, asked) -> asked.tailMap(today.minusDays(DAYS_SHOWN - 1L), true)
                .forEach((day, many) -> {
                    int busiest = asked.subMap(day.minusDays(DAYS_BEFORE), true, day, false).values().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0);
                    UsageKind asking = (UsageKind) who.getLast();
                    if (many >= least(asking) && many > TIMES * busiest) {
                        unusual.add(new UnusualUsage((String) who.getFirst(), asking, day, many, busiest));
                    }
                }));
        ToIntFunction<UnusualUsage> largest = each -> -each.asked();
        unusual.sort(Comparator.comparing(UnusualUsage::day).reversed().thenComparingInt(largest));
        return List.copyOf(unusual);
    }
}
