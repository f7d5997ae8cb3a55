package org.homeward.print;

import java.util.List;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The content of a printed map; every shape on the British National Grid. Painted from bottom to top: base map, areas,
 * hexagons, names.
 *
 * @param view the part of the country to show; widened to the shape of the frame
 * @param key the legend below the map; null also omits frame, north arrow and scale, for a small map whose areas show their
 *     values
 */
public record MapDrawing(
        Envelope view,
        List<Ground> ground,
        List<Area> areas,
        List<Hexagon> hexagons,
        @Nullable Key key) {

    public MapDrawing {
        ground = List.copyOf(ground);
        areas = List.copyOf(areas);
        hexagons = List.copyOf(hexagons);
    }

    /** Just large enough for these shapes. */
    public static Envelope around(List<? extends Geometry> shapes) {
        Envelope view = new Envelope();
        shapes.forEach(shape -> view.expandToInclude(shape.getEnvelopeInternal()));
        view.expandBy(view.getWidth() * 0.02, view.getHeight() * 0.02);
        return view;
    }

    /** One feature of the base map; a label is a name at a point, or along the middle of a shape. */
    public record Ground(Layer layer, String name, Geometry shape) {}

    /** From the bottom up. */
    public enum Layer {
        LAND,
        BUILT,
        PARK,
        WATER,
        ROAD,
        MAIN_ROAD,
        RAILWAY,
        BOUNDARY,
        LABEL
    }

    /** An area shaded by its value, which is also printed in it. */
    public record Area(Geometry shape, String name, String value, FillClass shade) {}

    /**
     * A cell of the hexagon grid with its distinct children; under five it is a dot without a number, zero is not drawn.
     *
     * @param verdict what the cell is beyond its count, by its outline; null where only counts are asked for
     */
    public record Hexagon(
            Coordinate centre,
            int size_m,
            Count children,
            @Nullable Verdict verdict) {

        public Hexagon(Coordinate centre, int size_m, Count children) {
            this(centre, size_m, children, null);
        }

        /** With its number, however small, as nothing but a working view has it. */
        public static Hexagon numbered(Coordinate centre, int size_m, Count children) {
            return new Hexagon(centre, size_m, children, new Verdict(Outline.NUMBERED, "", "", false));
        }

        boolean isNumbered() {
            return verdict != null && verdict.outline() == Outline.NUMBERED;
        }
    }

    /**
     * @param outline how sure it is
     * @param name of the place, and {@code word} what it is; empty where the map does not name it
     * @param chosen whether the sheet is about it
     */
    public record Verdict(Outline outline, String name, String word, boolean chosen) {}

    public enum Outline {
        NONE,
        /** Its number is drawn, even one under five. */
        NUMBERED,
        SINGLE,
        DOUBLE,
        DASHED,
        DOTTED
    }

    /** @param note what is not drawn */
    public record Key(String title, Ramp ramp, List<Mark> marks, String note) {}

    /** The steps of a palette with their classes, lightest first. */
    public record Ramp(FillClass.Palette palette, List<String> classes) {}

    /** A symbol of the map and its meaning. */
    public record Mark(Sign sign, String meaning) {}

    public enum Sign {
        RING,
        DOUBLE_RING,
        DASHED,
        DOTTED,
        CHOSEN,
        DOT,
        HATCH,
        BOUNDARY
    }
}
