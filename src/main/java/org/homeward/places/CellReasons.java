package org.homeward.places;

import java.util.function.Function;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;

/**
 * Why children went missing who named a place in one hexagon: the distinct children in whose completed interviews about these places a
 * push factor, a pull factor or being forced was named. These are the numbers of the room Factors for the filter by this hexagon. A child
 * may name factors of several sides, so they do not add up. Push and pull are shown beside each other or not at all.
 *
 * @param cell the hexagon, as the map counts it
 */
public record CellReasons(CellCount cell, Count push, Count pull, Count forced) {

    /** One size at every zoom: what a larger hexagon has more than the smaller ones in it would be the children of a few places. */
    public static final CellSize SIZE = CellSize.M4000;

    private static final SuppressionRules RULES = SuppressionRules.UNDER_FIVE_HIDDEN;

    static CellReasons of(CellCount cell, Function<FactorSide, RawCount> children) {
        if (cell.isHidden()) {
            return new CellReasons(cell, Count.complement(), Count.complement(), Count.complement());
        }
        Count push = RULES.one(children.apply(FactorSide.PUSH));
        Count pull = RULES.one(children.apply(FactorSide.PULL));
        return new CellReasons(
                cell, beside(pull, push), beside(push, pull), RULES.one(children.apply(FactorSide.FORCED)));
    }

    private static Count beside(Count other, Count own) {
        return own.isShown() && !other.isShown() ? Count.complement() : own;
    }

    /** Not in an area drawn on the map: it is made of smaller hexagons, and could be subtracted. */
    public static boolean areCountedUnder(DisclosureFilter filter) {
        return !filter.filtersBy(Facet.WITHIN);
    }

    public boolean isMixHidden() {
        return !push.isShown();
    }
}
