package org.homeward.places.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.ui.map.LeafletMap.MapShape;
import org.homeward.ui.map.LeafletMap.ShapeKind;

/** What of the map becomes a filter: a ring around places, or a circle of so many metres. */
final class AreaDrawing extends Composite<Div> {

    private static final int STANDARD_RADIUS_M = 1000;

    /** How many points of a circle are drawn as its outline. */
    private static final int AROUND = 48;

    /** @param draw receives what is to be drawn, and the radius of a circle */
    AreaDrawing(BiConsumer<ShapeKind, Integer> draw) {
        getContent().addClassName("hw-draw-tools");
        NativeButton ring =
                new NativeButton(getTranslation("places.draw.ring"), click -> draw.accept(ShapeKind.RING, 0));
        ring.addClassName("hw-button");
        IntegerField radius = new IntegerField(getTranslation("places.draw.radius"));
        radius.setMin(DrawnArea.LEAST_RADIUS_M);
        radius.setMax(DrawnArea.MOST_RADIUS_M);
        radius.setStep(DrawnArea.GRAIN_M);
        radius.setStepButtonsVisible(true);
        radius.setValue(STANDARD_RADIUS_M);
        NativeButton circle = new NativeButton(
                getTranslation("places.draw.circle"),
                click -> draw.accept(
                        ShapeKind.CIRCLE,
                        Optional.ofNullable(radius.getValue())
                                .map(metres -> Math.clamp(metres, DrawnArea.LEAST_RADIUS_M, DrawnArea.MOST_RADIUS_M))
                                .orElse(STANDARD_RADIUS_M)));
        circle.addClassName("hw-button");
        Paragraph note = new Paragraph(getTranslation("places.draw.note", DrawnArea.CELL_M));
        note.addClassName("hw-note");
        Div typed = new Div(radius, circle);
        typed.addClassName("circle");
        getContent().add(ring, typed, note);
    }

    /** What a browser says was drawn, to the nearest 100 m; empty where it is no area in Great Britain. */
    static Optional<DrawnArea> area(MapShape shape) {
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i + 1 < shape.corners().size(); i += 2) {
            double latitude = shape.corners().get(i);
            double longitude = shape.corners().get(i + 1);
            if (Math.abs(latitude) > 85 || Math.abs(longitude) > 20) {
                return Optional.empty();
            }
            corners.add(NationalGrid.of(new LongitudeLatitude(longitude, latitude)));
        }
        if (shape.radius() > 0 && corners.size() == 1) {
            return DrawnArea.ofCode(
                    DrawnArea.circle(corners.getFirst(), shape.radius()).code());
        }
        return DrawnArea.ring(corners);
    }

    /** The outline of an area of the filter; of a circle as many corners as look round. */
    static MapShape outline(DrawnArea area) {
        List<Coordinate> corners =
                switch (area) {
                    case DrawnArea.Ring ring -> ring.corners();
                    case DrawnArea.Circle circle -> around(circle);
                };
        return new MapShape(
                corners.stream()
                        .map(NationalGrid::toLongitudeLatitude)
                        .flatMap(at -> List.of(at.latitude(), at.longitude()).stream())
                        .toList(),
                0);
    }

    private static List<Coordinate> around(DrawnArea.Circle circle) {
        List<Coordinate> around = new ArrayList<>();
        for (int i = 0; i < AROUND; i++) {
            double angle = 2 * Math.PI * i / AROUND;
            around.add(new Coordinate(
                    circle.middle().easting_m() + circle.radius_m() * Math.cos(angle),
                    circle.middle().northing_m() + circle.radius_m() * Math.sin(angle)));
        }
        return around;
    }
}
