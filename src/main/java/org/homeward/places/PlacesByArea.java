package org.homeward.places;

import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.places.PlaceQueries.Mapped;

/**
 * Places by area, protected together for one viewer.
 *
 * @param whole everything that was named, drawn or not
 * @param areas most children first, then by name; hidden counts stand last, in the order of their names
 * @param mapped how much of it could be drawn
 */
public record PlacesByArea(PlaceCount whole, List<PlaceCount> areas, Mapped mapped) {

    public PlacesByArea {
        areas = List.copyOf(areas);
    }

    public boolean isNothing() {
        return whole.children().equals(Count.ZERO);
    }

    /** An area before it is protected. */
    record Part(String code, String name, String within, RawCounts rawCounts) {}

    /**
     * Hides what is small. A row stands or falls with its children: where they are hidden, so is everything else in the row,
     * because five statements of two children are still two children. That a row rests on one child is told only of exact
     * numbers: it says how often that child was missing.
     */
    static PlacesByArea of(SuppressionRules small, RawCounts whole, List<Part> parts, Mapped mapped) {
        List<Integer> numbers =
                parts.stream().map(part -> part.rawCounts().children()).toList();
        List<Count> children = small.parts(numbers);
        List<PlaceCount> areas = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            areas.add(row(small, parts.get(i), children.get(i)));
        }
        areas.sort(java.util.Comparator.comparingInt(PlacesByArea::shownChildren)
                .reversed()
                .thenComparing(PlaceCount::name)
                .thenComparing(PlaceCount::code));
        // A child may be in several areas, so the whole is counted by itself.
        Count all = small.whole(numbers, whole.children());
        return new PlacesByArea(row(small, new Part("", "", "", whole), all), areas, mapped);
    }

    private static PlaceCount row(SuppressionRules small, Part part, Count children) {
        RawCounts rawCounts = part.rawCounts();
        boolean shown = children.isShown();
        return new PlaceCount(
                part.code(),
                part.name(),
                part.within(),
                children,
                shown ? small.one(rawCounts.episodes()) : children,
                shown ? small.one(rawCounts.statements()) : children,
                children.isShown() && !children.isRounded() && rawCounts.restsOnOneChild());
    }

    private static int shownChildren(PlaceCount count) {
        return count.children().number().orElse(-1);
    }
}
