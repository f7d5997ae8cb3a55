package org.homeward.hotspot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A child named an area as a place it went to in a week: the unit that emergence counts, once however often it was said.
 *
 * @param child its number, which stays the same whatever other children there are
 * @param district the number of the district that the child goes missing from; of several, its first counts
 * @param area the position of the area in the list of areas
 * @param week the week in which the child went missing, counted from 0
 */
public record Visit(int child, int district, int area, int week) implements Comparable<Visit> {

    private static final Comparator<Visit> ORDER = Comparator.comparingInt(Visit::child)
            .thenComparingInt(Visit::week)
            .thenComparingInt(Visit::area)
            .thenComparingInt(Visit::district);

    /** Sorted, and each child once in an area and a week. */
    static List<Visit> distinct(List<Visit> visits) {
        List<Visit> distinct = new ArrayList<>();
        for (Visit visit : visits.stream().sorted().toList()) {
            Visit before = distinct.isEmpty() ? null : distinct.getLast();
            boolean again = before != null
                    && before.child == visit.child
                    && before.week == visit.week
                    && before.area == visit.area;
            if (!again) {
                distinct.add(visit);
            }
        }
        return distinct;
    }

    @Override
    public int compareTo(Visit other) {
        return ORDER.compare(this, other);
    }
}
