package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class MapPainterTest {

    private static final Envelope VIEW = new Envelope(640_000, 650_000, 500_000, 510_000);

    @ParameterizedTest
    @CsvSource({
        "5, e9e4da",
        "6, cfc4ae",
        "7, cfc4ae",
        "8, a8967a",
        "10, 766345",
        "12, 766345",
        "13, 3d3020",
        "99, 3d3020"
    })
    void aHexagonTakesTheColourOfItsClass(int children, String colour) {
        FillClass fill = FillClass.ofChildren(ChildrenClasses.SMALL_AREAS, Count.of(children));

        assertThat(Integer.toHexString(fill.palette().rgb(fill.step()))).isEqualTo(colour);
    }

    @Test
    void fewerThanFiveIsADotThatLooksTheSameForEveryNumber() {
        BufferedImage hidden = drawn(Count.under(5));

        assertThat(PictureDifference.between(hidden, drawn(Count.of(1))).pixels())
                .isZero();
        assertThat(PictureDifference.between(hidden, drawn(Count.of(4))).pixels())
                .isZero();
        assertThat(PictureDifference.between(hidden, drawn(Count.complement())).pixels())
                .isZero();
        assertThat(PictureDifference.between(hidden, drawn(Count.of(5))).pixels())
                .isPositive();
    }

    @Test
    void noChildrenAreNotDrawn() {
        assertThat(PictureDifference.between(empty(), drawn(Count.ZERO)).pixels())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "32, 0, true",
        "33, 0, true",
        "34, 1, false",
        "49, 1, false",
        "50, 2, false",
        "70, 3, false",
        "85, 4, false",
        "88, 4, false"
    })
    void aShareTakesTheColourOfItsFixedBreak(int offered, int step, boolean hatched) {
        FillClass fill = FillClass.ofShare(new Share(Count.of(offered), Count.of(100)));

        assertThat(fill.step()).isEqualTo(step);
        assertThat(fill.hatched()).isEqualTo(hatched);
    }

    @Test
    void aHiddenShareHasNoColour() {
        assertThat(FillClass.ofShare(new Share(Count.under(5), Count.of(38))).isFilled())
                .isFalse();
        assertThat(FillClass.ofShare(new Share(Count.of(5), Count.of(9))).isFilled())
                .isFalse();
        assertThat(FillClass.ofShare(new Share(Count.under(5), Count.under(5))).hatched())
                .as("a hatch says: under a third")
                .isFalse();
        assertThat(FillClass.ofChildren(ChildrenClasses.SMALL_AREAS, Count.complement())
                        .isFilled())
                .isFalse();
        assertThat(FillClass.ofChildren(ChildrenClasses.SMALL_AREAS, Count.complement())
                        .hatched())
                .isTrue();
        assertThat(FillClass.ofChildren(ChildrenClasses.SMALL_AREAS, Count.ZERO).hatched())
                .isFalse();
    }

    @Test
    void theScaleBarIsARoundDistance() {
        assertThat(new MapScale(VIEW, new Rectangle2D.Double(0, 0, 500, 500)).barLength_m())
                .isEqualTo(1000);
        assertThat(new MapScale(new Envelope(0, 3000, 0, 3000), new Rectangle2D.Double(0, 0, 500, 500)).barLength_m())
                .isEqualTo(500);
    }

    @Test
    void northIsUpAndEastIsRight() {
        MapScale scale = new MapScale(VIEW, new Rectangle2D.Double(0, 0, 500, 500));

        assertThat(scale.point(640_000, 510_000).getX()).isEqualTo(0);
        assertThat(scale.point(640_000, 510_000).getY()).isEqualTo(0);
        assertThat(scale.point(650_000, 500_000).getX()).isEqualTo(500);
        assertThat(scale.points(1000)).isEqualTo(50);
    }

    @Test
    void aBarIsAsLongAsItsCountAndAHiddenCountHasNone() {
        assertThat(coloured(new ChartPainter(Count.of(50), Count.of(100), ChartPainter.Fill.SOLID)))
                .isBetween(49, 51);
        assertThat(coloured(new ChartPainter(Count.of(100), Count.of(100), ChartPainter.Fill.PULL)))
                .isBetween(99, 101);
        assertThat(coloured(new ChartPainter(Count.under(5), Count.of(100), ChartPainter.Fill.PUSH)))
                .isZero();
        assertThat(coloured(new ChartPainter(Count.ZERO, Count.ZERO, ChartPainter.Fill.FORCED)))
                .isZero();
    }

    private static BufferedImage drawn(Count children) {
        return paint(List.of(new MapDrawing.Hexagon(new Coordinate(645_000, 505_000), 2000, children)));
    }

    private static BufferedImage empty() {
        return paint(List.of());
    }

    private static BufferedImage paint(List<MapDrawing.Hexagon> hexagons) {
        return image(new MapPainter(new MapDrawing(VIEW, List.of(), List.of(), hexagons, null)), 100);
    }

    /** Columns of pixels with any colour in the middle row. */
    private static int coloured(Picture picture) {
        BufferedImage image = image(picture, 10);
        int coloured = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            coloured += image.getRGB(x, 5) == Color.WHITE.getRGB() ? 0 : 1;
        }
        return coloured;
    }

    private static BufferedImage image(Picture picture, int height) {
        BufferedImage image = new BufferedImage(100, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 100, height);
        picture.paint(pen, new Rectangle2D.Double(0, 0, 100, height));
        pen.dispose();
        return image;
    }
}
