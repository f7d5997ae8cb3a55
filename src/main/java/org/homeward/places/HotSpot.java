package org.homeward.places;

import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.disclosure.Translator;
import org.homeward.hotspot.HotSpots.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one hexagon beyond its count. Only where at least five children went, or where they went and do no more, there
 * is a verdict; or the one of a cluster of at least five.
 *
 * @param near the nearest public name, never a home or a care setting; empty where none is near
 * @param ward in which most of its statements lie; "" where there is none
 * @param children distinct children in these weeks; of a cluster those in all of its hexagons
 * @param weeks in which they are counted; 0 where it is the whole period of the filter
 * @param expected children: of a cluster by chance in these weeks, otherwise in the hexagon and those around it if all land were alike; NaN
 *     where nothing is expected
 * @param p adjusted for all hexagons of the land; NaN where there is none
 * @param quarters distinct children in this hexagon in each of the 13 weeks that the history goes back, the earliest first
 * @param verdict where it is asked what is new
 */
public record HotSpot(
        HexagonCell cell,
        Optional<NearestName> near,
        String ward,
        Count children,
        int weeks,
        double expected,
        double p,
        HotSpotKind kind,
        List<Count> quarters,
        @Nullable Verdict verdict) {

    private static final double SURELY = 0.01;

    public HotSpot {
        quarters = List.copyOf(quarters);
    }

    /** Whether its number is shown in a working view only. */
    public boolean isSmall() {
        int number = children.number().orElse(0);
        return number > 0 && number < SuppressionRules.UNDER_FIVE_HIDDEN.threshold();
    }

    /** Whether p is at most 0.01. */
    public boolean isSure() {
        return p <= SURELY;
    }

    /** The nearest public name; its ward where no public name is near. */
    public String name(Translator translator) {
        return PlacesColumns.name(near, ward, translator);
    }

    /** What it is in a plain sentence or two. */
    public String sentence(Translator translator) {
        return verdict == null
                ? translator.translate("places.real.sentence." + kind, name(translator), expected, p)
                : verdict.sentence(name(translator), quarters.size(), translator);
    }
}
