package org.homeward.sample.generator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/** Paints the drawn county to a picture, to be looked at: {@code PaintCounty file.png east_km north_km width_km height_km}. */
public final class PaintCounty {

    private static final Map<String, Color> COLOURS = Map.of(
            "land", new Color(0xF1EFEA),
            "built", new Color(0xE6E2DA),
            "water", new Color(0xC9DBE3),
            "park", new Color(0xD9E0CF),
            "road", Color.WHITE,
            "main_road", Color.WHITE,
            "railway", new Color(0x8F8A82));

    private PaintCounty() {}

    public static void main(String[] arguments) throws IOException {
        double[] view = new double[4];
        for (int i = 0; i < 4; i++) {
            view[i] = Double.parseDouble(arguments[i + 1]);
        }
        Geography geography = County.land();
        int width = 1600;
        int height = (int) (width * view[3] / view[2]);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xC9DBE3));
        pen.fillRect(0, 0, width, height);
        double scale = width / (view[2] * 1000);
        Coordinate corner = Ground.at(view[0], view[1] + view[3]);
        AffineTransform toPixels = new AffineTransform(scale, 0, 0, -scale, -corner.x * scale, corner.y * scale);
        for (MapFeature feature : geography.map()) {
            paint(pen, feature, toPixels, scale);
        }
        pen.setColor(new Color(0x7a7a8a));
        pen.setStroke(new BasicStroke(1f, 0, 0, 1, new float[] {5, 4}, 0));
        geography
                .wards()
                .forEach(ward -> pen.draw(toPixels.createTransformedShape(
                        new ShapeWriter().toShape(ward.shape().getBoundary()))));
        pen.setColor(new Color(0x305060));
        pen.setStroke(new BasicStroke(2f));
        geography
                .districts()
                .forEach(ward -> pen.draw(toPixels.createTransformedShape(
                        new ShapeWriter().toShape(ward.shape().getBoundary()))));
        ImageIO.write(image, "png", new File(arguments[0]));
    }

    private static void paint(Graphics2D pen, MapFeature feature, AffineTransform toPixels, double scale) {
        if (feature.shape() instanceof Point point) {
            double[] at = {point.getX(), point.getY()};
            toPixels.transform(at, 0, at, 0, 1);
            pen.setColor(Color.DARK_GRAY);
            pen.drawString(String.valueOf(feature.name()), (float) at[0], (float) at[1]);
            return;
        }
        java.awt.Shape shape = toPixels.createTransformedShape(new ShapeWriter().toShape(feature.shape()));
        pen.setColor(COLOURS.getOrDefault(feature.layer(), Color.RED));
        if (feature.shape() instanceof Polygonal) {
            pen.fill(shape);
        } else {
            float wide = (float) Math.max(0.8, scale * (feature.layer().equals("main_road") ? 26 : 11));
            pen.setStroke(
                    feature.layer().equals("railway")
                            ? new BasicStroke(1.4f, 0, 0, 1, new float[] {7, 3}, 0)
                            : new BasicStroke(wide));
            pen.draw(shape);
        }
    }
}
