package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.print.MonthsPainter.Month;
import org.junit.jupiter.api.Test;

/** What is drawn of a share by month, seen in its pixels. */
class MonthsPainterTest {

    private static final int TEAL = 0x0f5f66;
    private static final int BAND = 0xe9e7e1;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 120;

    @Test
    void a_share_between_limits_has_a_dot_for_each_month_and_a_band() {
        BufferedImage drawn = drawn(List.of(month(30), month(40), month(35)), 33, false);

        assertThat(pixels(drawn, TEAL)).isPositive();
        assertThat(pixels(drawn, BAND)).isPositive();
    }

    @Test
    void without_limits_there_is_no_band() {
        BufferedImage drawn = drawn(List.of(bare(30), bare(40)), Double.NaN, false);

        assertThat(pixels(drawn, TEAL)).isPositive();
        assertThat(pixels(drawn, BAND)).isZero();
    }

    @Test
    void of_a_month_without_a_share_nothing_is_drawn() {
        assertThat(pixels(drawn(List.of(bare(Double.NaN), bare(Double.NaN)), Double.NaN, false), TEAL))
                .isZero();
        assertThat(pixels(drawn(List.of(), Double.NaN, false), TEAL)).isZero();
        assertThat(pixels(drawn(List.of(bare(50)), Double.NaN, false), TEAL)).isPositive();
    }

    @Test
    void a_last_month_that_is_not_over_is_hollow_and_dashed() {
        List<Month> months = List.of(bare(50), bare(50), bare(50));

        assertThat(pixels(drawn(months, Double.NaN, true), TEAL))
                .isLessThan(pixels(drawn(months, Double.NaN, false), TEAL));
    }

    @Test
    void a_share_above_the_limits_is_inside_the_picture() {
        BufferedImage drawn = drawn(List.of(month(30), month(95)), 30, false);

        assertThat(IntStream.range(0, WIDTH).anyMatch(x -> colour(drawn, x, 0) == TEAL))
                .isFalse();
        assertThat(pixels(drawn, TEAL)).isPositive();
    }

    private static Month month(double share) {
        return new Month("Jan 26", share, 20, 50);
    }

    private static Month bare(double share) {
        return new Month("Jan 26", share, Double.NaN, Double.NaN);
    }

    private static BufferedImage drawn(List<Month> months, double centre, boolean lastUnfinished) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        new MonthsPainter(months, centre, lastUnfinished).paint(pen, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        pen.dispose();
        return image;
    }

    private static long pixels(BufferedImage image, int colour) {
        return IntStream.range(0, WIDTH * HEIGHT)
                .filter(i -> colour(image, i % WIDTH, i / WIDTH) == colour)
                .count();
    }

    private static int colour(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }
}
