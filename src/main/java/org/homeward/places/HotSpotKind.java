package org.homeward.places;

import org.homeward.disclosure.Translator;
import org.homeward.hotspot.EmergenceCategory;
import org.homeward.hotspot.HotCells;
import org.homeward.hotspot.HotSpots;

/** What a place is, in one word; the loudest first. */
public enum HotSpotKind {
    NEW,
    CONSECUTIVE,
    /** More children than chance explains in the period, also without any one of them. */
    HOT,
    INTENSIFYING,
    PERSISTENT,
    DIMINISHING,
    OSCILLATING,
    /** Often hot, but not lately. */
    HISTORICAL,
    DRIVEN_BY_ONE_CHILD,
    /** Hot now and then. */
    SPORADIC,
    COLD,
    /** No more than chance. */
    CHANCE,
    /** Outside the land in which hot spots are found. */
    NOT_TESTED;

    /** Of a cell of one period. */
    static HotSpotKind of(HotCells.Cell cell) {
        if (cell.isHot()) {
            return cell.drivenByOneChild() ? DRIVEN_BY_ONE_CHILD : HOT;
        }
        return cell.isCold() ? COLD : CHANCE;
    }

    /** Of what was found up to the last week; one child makes a place that is otherwise none, or was hot now and then. */
    static HotSpotKind of(HotSpots.Verdict verdict) {
        EmergenceCategory category = verdict.category();
        boolean claimed = verdict.cluster() != null && verdict.cluster().claimed();
        boolean weak = category == EmergenceCategory.NONE
                || category == EmergenceCategory.SPORADIC
                || category == EmergenceCategory.HISTORICAL;
        if (weak && !claimed && verdict.drivenByOneChild()) {
            return DRIVEN_BY_ONE_CHILD;
        }
        return category == EmergenceCategory.NONE ? CHANCE : valueOf(category.name());
    }

    /** Whether a map names it. */
    public boolean isNotable() {
        return compareTo(SPORADIC) < 0;
    }

    public String text(Translator translator) {
        return translator.translate("places.kind." + name());
    }
}
