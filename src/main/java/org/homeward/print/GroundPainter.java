package org.homeward.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Draws the base map, lighter than the data. */
final class GroundPainter {

    private static final Color SEA = new Color(0xe4eaed);
    private static final Color SHORE = new Color(0xb9c4c9);
    private static final Color LAND = Color.WHITE;
    private static final Color BUILT = new Color(0xf1f1ef);
    private static final Color PARK = new Color(0xecf0e8);
    private static final Color ROAD = new Color(0xe2e1dd);
    private static final Color CASING = new Color(0xcfcdc8);
    private static final Color RAIL = new Color(0x9d9d9a);
    private static final Color BOUNDARY = new Color(0x8b8b88);

    private final Graphics2D pen;
    private final MapScale scale;

    GroundPainter(Graphics2D pen, MapScale scale) {
        this.pen = pen;
        this.scale = scale;
    }

    /** @param sea whether everything that is not land is painted as sea */
    void paint(MapDrawing drawing, boolean sea) {
        if (sea) {
            pen.setColor(SEA);
            pen.fill(scale.frame());
        }
        for (MapDrawing.Layer layer : MapDrawing.Layer.values()) {
            List<MapDrawing.Ground> features = drawing.ground().stream()
                    .filter(feature -> feature.layer() == layer)
                    .toList();
            if (layer == MapDrawing.Layer.BOUNDARY) {
                boundaries(features);
            }
            features.stream().map(feature -> scale.shape(feature.shape())).forEach(shape -> under(layer, shape));
            features.forEach(feature -> over(layer, feature));
        }
    }

    private void under(MapDrawing.Layer layer, Shape shape) {
        switch (layer) {
            case LAND, WATER -> line(shape, SHORE, 1.4f);
            case MAIN_ROAD -> line(shape, CASING, 3f);
            default -> {}
        }
    }

    private void over(MapDrawing.Layer layer, MapDrawing.Ground feature) {
        Shape shape = scale.shape(feature.shape());
        switch (layer) {
            case LAND -> fill(shape, LAND);
            case BUILT -> fill(shape, BUILT);
            case PARK -> fill(shape, PARK);
            case WATER -> water(feature, shape);
            case ROAD -> line(shape, ROAD, 0.8f);
            case MAIN_ROAD -> line(shape, Color.WHITE, 1.9f);
            case RAILWAY -> railway(shape);
            case BOUNDARY, LABEL -> {}
        }
    }

    private void water(MapDrawing.Ground feature, Shape shape) {
        if (feature.shape().getDimension() == 2) {
            fill(shape, SEA);
        } else {
            line(shape, SEA, 2.4f);
        }
    }

    private void railway(Shape shape) {
        line(shape, RAIL, 1.3f);
        pen.setStroke(new BasicStroke(0.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0));
        pen.setColor(Color.WHITE);
        pen.draw(shape);
    }

    /** Drawn as one shape, so that the border of two neighbours is not dashed twice. */
    private void boundaries(List<MapDrawing.Ground> features) {
        List<Geometry> lines = features.stream()
                .map(MapDrawing.Ground::shape)
                .map(shape -> shape.getDimension() == 2 ? shape.getBoundary() : shape)
                .toList();
        LineMerger merger = new LineMerger();
        merger.add(lines.isEmpty() ? List.of() : List.of(UnaryUnionOp.union(lines)));
        for (Object line : merger.getMergedLineStrings()) {
            dashed(scale.shape((Geometry) line));
        }
    }

    private void dashed(Shape shape) {
        pen.setStroke(new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 2.4f}, 0));
        pen.setColor(BOUNDARY);
        pen.draw(shape);
    }

    private void fill(Shape shape, Color colour) {
        pen.setColor(colour);
        pen.fill(shape);
    }

    private void line(Shape shape, Color colour, float width) {
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(colour);
        pen.draw(shape);
    }

    static boolean isWater(String name) {
        return List.of("Bay", "River", "Sea", "Water", "Mere", "Lake").stream()
                .anyMatch(word -> List.of(name.split(" ")).contains(word));
    }
}
