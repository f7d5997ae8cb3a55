package org.homeward.places;

import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.places.PlaceQueries.Mapped;

/**
 * Places by area, protected together for one viewer.
 *
 * @param whole all places that were named, mapped or not
 * @param areas most children first, then by name; hidden counts last, by name
 * @param mapped how many statements could be mapped
 */
public record PlacesByArea(PlaceCount whole, List<PlaceCount> areas, Mapped mapped) {

    public PlacesByArea {
        areas = List.copyOf(areas);
    }

    public boolean isNothing() {
        return whole.children().equals(Count.ZERO);
    }

    /** An area before suppression. */
    record Part(String code, String name, String within, RawCounts rawCounts) {}

    /**
     * Suppresses small numbers. Where the children of a row are hidden, so is everything else in the row, because five
     * statements by two children are still two children. {@code restsOnOneChild} is set only with exact numbers,
     * because it indicates how often that child was missing.
     */
    static PlacesByArea of(SuppressionRules rules, RawCounts whole, List<Part> parts, Mapped mapped) {
        List<RawCount> numbers =
                parts.stream().map(part -> part.rawCounts().children()).toList();
        List<Count> children = rules.parts(numbers);
        List<PlaceCount> areas = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            areas.add(row(rules, parts.get(i), children.get(i)));
        }
        areas.sort(java.util.Comparator.comparingInt(PlacesByArea::shownChildren)
                .reversed()
                .thenComparing(PlaceCount::name)
                .thenComparing(PlaceCount::code));
        // A child may be in several areas, so the total is counted separately.
        Count all = rules.whole(numbers, whole.children());
        return new PlacesByArea(row(rules, new Part("", "", "", whole), all), areas, mapped);
    }

    private static PlaceCount row(SuppressionRules rules, Part part, Count children) {
        RawCounts rawCounts = part.rawCounts();
        boolean shown = children.isShown();
        return new PlaceCount(
                part.code(),
                part.name(),
                part.within(),
                children,
                shown ? rules.one(rawCounts.episodes()) : children,
                shown ? rules.one(rawCounts.statements()) : children,
                children.isExact() && rawCounts.restsOnOneChild());
    }

    private static int shownChildren(PlaceCount count) {
        return count.children().number().orElse(-1);
    }
}
