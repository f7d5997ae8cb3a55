package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** On every printed map no name overlaps another, none is cut off, and one without room is listed. */
class MapLabelsTest {

    private static final int MARGIN = 80;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    static List<SampleSheet> samples() throws IOException {
        return SampleSheet.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofEverySheetAreWholeAndApart(SampleSheet sample) {
        sample.sheet().parts().values().stream()
                .filter(Sheet.Drawing.class::isInstance)
                .map(drawing -> ((Sheet.Drawing) drawing).picture())
                .filter(MapPainter.class::isInstance)
                .map(MapPainter.class::cast)
                .forEach(map -> {
                    areWholeAndApart(map, new Rectangle2D.Double(0, 0, 509, 428));
                    areWholeAndApart(map, new Rectangle2D.Double(0, 0, 155, 168));
                });
    }

    @Test
    void ofWardsTooSmallForTheirNamesAreListed() {
        List<MapDrawing.Area> wards = IntStream.range(0, 100)
                .mapToObj(i -> new MapDrawing.Area(
                        SHAPES.toGeometry(new Envelope(
                                i % 10 * 1000.0, i % 10 * 1000.0 + 1000, i / 10 * 1000.0, i / 10 * 1000.0 + 1000)),
                        "Old Town and Harbour South " + i,
                        String.valueOf(i),
                        FillClass.ofChildren(ChildrenClasses.SMALL_AREAS, Count.of(i))))
                .toList();
        MapPainter map =
                new MapPainter(new MapDrawing(new Envelope(0, 10_000, 0, 10_000), List.of(), wards, List.of(), null));
        Rectangle2D frame = new Rectangle2D.Double(0, 0, 400, 400);

        areWholeAndApart(map, frame);

        int named = map.labels(map.scaleIn(frame)).placed().size();
        assertThat(named).isBetween(10, 90);
        assertThat(map.leftOut(400, 400)).hasSize(100 - named);
        assertThat(map.leftOut(400, 400)).allMatch(name -> name.matches("Old Town and Harbour South (\\d+) \\1"));
    }

    /** A halo is too thin to read by on a dark fill. */
    @Test
    void acrossADarkFillStandOnAPlate() {
        assertThat(inkAcross(40)).isEqualTo(LabelPlacement.Ink.PLATE);
        assertThat(inkAcross(6)).isEqualTo(LabelPlacement.Ink.HALO);
    }

    /** The ink of a name that is wider than its ward. */
    private static LabelPlacement.Ink inkAcross(int children) {
        MapDrawing.Area narrow = new MapDrawing.Area(
                SHAPES.toGeometry(new Envelope(5000, 5400, 0, 10_000)),
                "Quay Hill",
                String.valueOf(children),
                FillClass.ofChildren(ChildrenClasses.SMALL_AREAS, Count.of(children)));
        MapPainter map = new MapPainter(
                new MapDrawing(new Envelope(0, 10_000, 0, 10_000), List.of(), List.of(narrow), List.of(), null));
        return map.labels(map.scaleIn(new Rectangle2D.Double(0, 0, 400, 400)))
                .placed()
                .getFirst()
                .ink();
    }

    private static void areWholeAndApart(MapPainter map, Rectangle2D frame) {
        List<LabelPlacement.Label> labels = map.labels(map.scaleIn(frame)).placed();
        for (LabelPlacement.Label label : labels) {
            assertThat(map.mapWithin(frame).contains(label.box()))
                    .as("%s is whole", label)
                    .isTrue();
            assertThat(labels)
                    .filteredOn(other -> other != label && other.box().intersects(label.box()))
                    .isEmpty();
            assertThat(label.lines())
                    .allSatisfy(line -> assertThat(Pens.width(line.text(), line.font()))
                            .as("%s is as wide as its box", line)
                            .isLessThanOrEqualTo(label.box().getWidth()));
        }
        if (frame.getWidth() > 500) {
            assertThat(inkOutside(map, frame)).as("ink outside the frame").isZero();
        }
    }

    private static int inkOutside(MapPainter map, Rectangle2D frame) {
        int width = (int) frame.getWidth();
        int height = (int) frame.getHeight();
        BufferedImage image = new BufferedImage(width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        map.paint(pen, new Rectangle2D.Double(MARGIN, MARGIN, width, height));
        pen.dispose();
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean outside = x < MARGIN - 1 || y < MARGIN - 1 || x > MARGIN + width || y > MARGIN + height;
                ink += outside && image.getRGB(x, y) != Color.WHITE.getRGB() ? 1 : 0;
            }
        }
        return ink;
    }
}
