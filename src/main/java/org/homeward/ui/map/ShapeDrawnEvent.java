package org.homeward.ui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.ui.map.LeafletMap.MapShape;

/** Somebody drew a shape on the map, as they were asked to. Whoever listens checks it: a browser may send any. */
@DomEvent("shape-drawn")
public final class ShapeDrawnEvent extends ComponentEvent<LeafletMap> {

    private static final int MOST_NUMBERS = 200;

    private final MapShape shape;

    public ShapeDrawnEvent(
            LeafletMap source,
            boolean fromClient,
            @EventData("event.detail.corners.join(' ')") String corners,
            @EventData("event.detail.radius") double radius) {
        super(source, fromClient);
        this.shape = new MapShape(numbers(corners), radius);
    }

    private static List<Double> numbers(String corners) {
        return Stream.of(corners.split(" ", MOST_NUMBERS))
                .filter(number -> number.matches("-?\\d{1,3}(\\.\\d{1,20})?"))
                .map(Double::valueOf)
                .toList();
    }

    public MapShape shape() {
        return shape;
    }
}
