package org.homeward.places.ui;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.disclosure.Translator;
import org.homeward.places.Journeys;
import org.homeward.places.Journeys.End;
import org.homeward.places.Journeys.Journey;
import org.homeward.ui.map.LeafletMap.LineEnd;
import org.homeward.ui.map.LeafletMap.MapLine;
import org.jspecify.annotations.Nullable;

/**
 * Journeys as lines between districts. As on hexagons, fewer than five children are on no map, because maps are shown in meetings; what
 * goes across the border has no end to point to.
 */
final class JourneyLines {

    private JourneyLines() {}

    static List<MapLine> of(Journeys found, Translator translator) {
        Map<End, Count> within = found.between().stream()
                .filter(Journey::isWithin)
                .collect(Collectors.toMap(Journey::from, Journey::children, (one, other) -> one));
        return found.between().stream()
                .filter(journey -> !journey.isWithin())
                .flatMap(journey -> {
                    OptionalInt step = ChildrenClasses.DISTRICTS.step(journey.children());
                    LineEnd from = end(journey.from(), within, translator);
                    LineEnd to = end(journey.to(), within, translator);
                    return step.isEmpty() || from == null || to == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(new MapLine(
                                    from,
                                    to,
                                    step.getAsInt() + 1,
                                    translator.translate(
                                            "places.journeys.tooltip",
                                            from.name(),
                                            to.name(),
                                            Counted.CHILDREN.text(journey.children(), translator))));
                })
                .toList();
    }

    private static @Nullable LineEnd end(End end, Map<End, Count> within, Translator translator) {
        Coordinate middle = end.middle();
        if (middle == null) {
            return null;
        }
        LongitudeLatitude at = NationalGrid.toLongitudeLatitude(middle);
        Count stayed = within.getOrDefault(end, Count.ZERO);
        return new LineEnd(
                at.latitude(),
                at.longitude(),
                end.name(),
                ChildrenClasses.DISTRICTS.step(stayed).isEmpty()
                        ? ""
                        : translator.translate("places.journeys.within", Counted.NUMBER.text(stayed, translator)));
    }
}
