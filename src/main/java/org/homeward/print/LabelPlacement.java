package org.homeward.print;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.EscapedText;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Point;

/**
 * Places the names of a map: areas in their order, or towns where no area is drawn, then waters. No name overlaps another or a hexagon, and none is
 * cut off. A name for which there is no room is left out of the map and listed below it.
 */
final class LabelPlacement {

    private static final Font NAME = Pens.strong(7.8);
    private static final Font VALUE = Pens.plain(8);
    private static final Font TOWN = Pens.strong(8);
    private static final Font WATER = Pens.italic(10);
    private static final double LINE = 9;
    private static final double WIDEST = 62;
    private static final int STEP = 9;
    private static final int REACH = 4;
    private static final List<int[]> POSITIONS = IntStream.rangeClosed(-REACH, REACH)
            .boxed()
            .flatMap(x -> IntStream.rangeClosed(-REACH, REACH).mapToObj(y -> new int[] {x * STEP, y * STEP}))
            .sorted(Comparator.comparingInt(offset -> offset[0] * offset[0] + offset[1] * offset[1]))
            .toList();

    private final MapScale scale;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Rectangle2D> better = new ArrayList<>();
    private final List<Shape> dark = new ArrayList<>();
    private final List<Label> placed = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private LabelPlacement(MapScale scale) {
        this.scale = scale;
    }

    enum Ink {
        DARK,
        LIGHT,
        HALO,
        /** Dark on a plate of paper, for a label that lies across a dark fill: a halo is too thin to read by there. */
        PLATE,
        TOWN,
        WATER
    }

    /** @param box the area that the lines cover */
    record Label(List<Line> lines, Rectangle2D box, Ink ink) {}

    /** One line of a label, centred on x. */
    record Line(String text, Font font, double x, double baseline) {}

    /** @param reserved what is drawn over the map, such as its scale */
    static LabelPlacement of(MapDrawing drawing, MapScale scale, List<Rectangle2D> reserved) {
        LabelPlacement labels = new LabelPlacement(scale);
        labels.taken.addAll(reserved);
        drawing.hexagons().forEach(labels::avoid);
        drawing.areas().stream()
                .filter(area -> area.shade().isFilled() && area.shade().isDark())
                .map(area -> scale.shape(area.shape()))
                .forEach(labels.dark::add);
        drawing.areas().forEach(labels::place);
        drawing.hexagons().forEach(labels::place);
        drawing.ground().stream()
                .filter(feature -> feature.layer() == MapDrawing.Layer.LABEL)
                .filter(feature -> !feature.name().isBlank())
                .filter(feature -> drawing.areas().isEmpty() || GroundPainter.isWater(feature.name()))
                .forEach(labels::place);
        return labels;
    }

    List<Label> placed() {
        return List.copyOf(placed);
    }

    /** What the map shows without a name: "Sandhill 12", or "Sandhill" where there is no value. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private void avoid(MapDrawing.Hexagon cell) {
        Point2D centre = scale.point(cell.centre().easting_m(), cell.centre().northing_m());
        if (DataPainter.isNumbered(cell)) {
            taken.add(DataPainter.outline(cell, scale).getBounds2D());
        } else if (!cell.children().equals(Count.ZERO)) {
            better.add(new Rectangle2D.Double(centre.getX() - 2, centre.getY() - 2, 4, 4));
        }
    }

    private void place(MapDrawing.Area area) {
        Shape shape = scale.shape(area.shape());
        List<Line> lines = new ArrayList<>();
        wrapped(EscapedText.of(area.name()), NAME).forEach(line -> lines.add(new Line(line, NAME, 0, 0)));
        if (!area.value().isBlank()) {
            lines.add(new Line(area.value(), VALUE, 0, 0));
        }
        if (lines.isEmpty() || !shape.intersects(scale.frame())) {
            return;
        }
        Point widest =
                new MaximumInscribedCircle(area.shape(), Math.sqrt(area.shape().getArea()) / 50).getCenter();
        Point2D centre = scale.point(widest.getX(), widest.getY());
        if (!place(lines, centre, shape, area.shade(), true) && !place(lines, centre, shape, area.shade(), false)) {
            leftOut.add((area.name() + " " + area.value()).strip());
        }
    }

    /** @param within whether all of the label must lie in its area, or only the middle of it */
    private boolean place(List<Line> lines, Point2D centre, Shape shape, FillClass shade, boolean within) {
        for (int[] offset : POSITIONS) {
            Point2D at = new Point2D.Double(centre.getX() + offset[0], centre.getY() + offset[1]);
            Rectangle2D box = box(lines, at);
            if ((within ? shape.contains(box) : shape.contains(at)) && isFree(box, taken)) {
                placed.add(label(lines, box, ink(shade, within, box)));
                return true;
            }
        }
        return false;
    }

    private Ink ink(FillClass shade, boolean within, Rectangle2D box) {
        if (within && shade.isFilled() && !shade.hatched()) {
            return shade.isDark() ? Ink.LIGHT : Ink.DARK;
        }
        return liesOnDark(box) ? Ink.PLATE : Ink.HALO;
    }

    private boolean liesOnDark(Rectangle2D box) {
        return dark.stream().anyMatch(shape -> shape.intersects(box));
    }

    /** The name of a place and what it is, beside its hexagon. */
    private void place(MapDrawing.Hexagon cell) {
        MapDrawing.Verdict verdict = cell.verdict();
        if (verdict == null || verdict.name().isBlank()) {
            return;
        }
        Point2D at = scale.point(cell.centre().easting_m(), cell.centre().northing_m());
        if (!scale.frame().contains(at)) {
            return;
        }
        List<Line> lines =
                List.of(new Line(EscapedText.of(verdict.name()), TOWN, 0, 0), new Line(verdict.word(), VALUE, 0, 0));
        Rectangle2D size = box(lines, at);
        double beside = scale.points(cell.size_m()) / 2 + 7 + size.getWidth() / 2;
        double above = scale.points(cell.size_m()) / 2 + 7 + size.getHeight() / 2;
        for (double[] offset : new double[][] {
            {beside, 0},
            {-beside, 0},
            {0, -above},
            {0, above},
            {beside, -above},
            {-beside, -above},
            {beside, above},
            {-beside, above}
        }) {
            Rectangle2D box = box(lines, new Point2D.Double(at.getX() + offset[0], at.getY() + offset[1]));
            if (isFree(box, taken)) {
                placed.add(label(lines, box, Ink.HALO));
                return;
            }
        }
        leftOut.add(verdict.name() + " (" + verdict.word() + ")");
    }

    private void place(MapDrawing.Ground feature) {
        Point middle = feature.shape().getInteriorPoint();
        Point2D at = scale.point(middle.getX(), middle.getY());
        if (!scale.frame().contains(at)) {
            return;
        }
        boolean water = GroundPainter.isWater(feature.name());
        Font font = water ? WATER : TOWN;
        String name = EscapedText.of(feature.name());
        List<Line> lines = List.of(new Line(name, font, 0, 0));
        List<Rectangle2D> all = new ArrayList<>(taken);
        all.addAll(better);
        double aside = Pens.width(name, font) / 2;
        if (!place(lines, at, aside, all, water) && !place(lines, at, aside, taken, water)) {
            leftOut.add(feature.name());
        }
    }

    private boolean place(List<Line> lines, Point2D at, double aside, List<Rectangle2D> avoided, boolean water) {
        for (int[] offset : POSITIONS) {
            double x = at.getX() + Math.signum(offset[0]) * aside + offset[0];
            Rectangle2D box = box(lines, new Point2D.Double(x, at.getY() + offset[1]));
            if (isFree(box, avoided)) {
                placed.add(label(lines, box, water ? Ink.WATER : liesOnDark(box) ? Ink.PLATE : Ink.TOWN));
                return true;
            }
        }
        return false;
    }

    private Label label(List<Line> lines, Rectangle2D box, Ink ink) {
        taken.add(box);
        List<Line> at = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            at.add(new Line(line.text(), line.font(), box.getCenterX(), box.getY() + LINE * i + LINE - 1));
        }
        return new Label(at, box, ink);
    }

    private boolean isFree(Rectangle2D box, List<Rectangle2D> avoided) {
        return scale.frame().contains(box) && avoided.stream().noneMatch(box::intersects);
    }

    private static Rectangle2D box(List<Line> lines, Point2D centre) {
        double width = lines.stream()
                        .mapToDouble(line -> Pens.width(line.text(), line.font()))
                        .max()
                        .orElse(0)
                + 4;
        double height = lines.size() * LINE + 2;
        return new Rectangle2D.Double(centre.getX() - width / 2, centre.getY() - height / 2, width, height);
    }

    /** In two lines, where one would be wide. */
    private static List<String> wrapped(String name, Font font) {
        if (name.isBlank()) {
            return List.of();
        }
        return IntStream.range(1, name.length() - 1)
                .filter(i -> name.charAt(i) == ' ' && Pens.width(name, font) > WIDEST)
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(name.length() / 2 - i)))
                .map(i -> List.of(name.substring(0, i), name.substring(i + 1)))
                .orElse(List.of(name));
    }
}
