package org.homeward.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * The colours, fonts and hatching that all pictures share. Hatching is drawn as lines, so that it stays sharp at any size.
 */
final class Pens {

    static final Color BLACK = new Color(0x1b2a2f);
    static final Color GREY = new Color(0x536166);
    static final Color LINE = new Color(0xcfcbc2);
    static final Color PAPER = Color.WHITE;

    private static final double HATCH_GAP = 4.2;

    private Pens() {}

    static Font plain(double size) {
        return font(Font.PLAIN, size);
    }

    static Font strong(double size) {
        return font(Font.BOLD, size);
    }

    static Font italic(double size) {
        return font(Font.ITALIC, size);
    }

    private static Font font(int style, double size) {
        return FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles("Source Sans 3", style, (float) size, null, false)
                .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    }

    static void hatch(Graphics2D pen, Shape shape, Color colour, double width) {
        Shape before = pen.getClip();
        pen.clip(shape);
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) width));
        Rectangle2D box = shape.getBounds2D();
        double step = HATCH_GAP * Math.sqrt(2) * Math.max(width, 0.8);
        double height = box.getHeight();
        for (double x = box.getMinX() - height; x < box.getMaxX(); x += step) {
            pen.draw(new Line2D.Double(x, box.getMaxY(), x + height, box.getMinY()));
        }
        pen.setClip(before);
    }

    /**
     * Draws text as a shape, so that a halo can be drawn beneath it. {@code at} 0 starts at x, 0.5 centres on it, 1 ends
     * there.
     */
    static Rectangle2D write(Graphics2D pen, String text, Font font, double x, double baseline, double at) {
        TextLayout layout = layout(text, font, pen.getFontRenderContext());
        double left = x - layout.getAdvance() * at;
        pen.fill(layout.getOutline(AffineTransform.getTranslateInstance(left, baseline)));
        return new Rectangle2D.Double(left, baseline - layout.getAscent(), layout.getAdvance(), layout.getAscent());
    }

    static void halo(Graphics2D pen, String text, Font font, double x, double baseline, double at) {
        TextLayout layout = layout(text, font, pen.getFontRenderContext());
        Color before = pen.getColor();
        pen.setColor(PAPER);
        pen.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(layout.getOutline(AffineTransform.getTranslateInstance(x - layout.getAdvance() * at, baseline)));
        pen.setColor(before);
        write(pen, text, font, x, baseline, at);
    }

    /** On paper, where no pixel rounds it. */
    static double width(String text, Font font) {
        return layout(text, font, new FontRenderContext(null, true, true)).getAdvance();
    }

    /** A letter that the font lacks is taken from the first of the other printed fonts that has it. */
    private static TextLayout layout(String text, Font font, FontRenderContext context) {
        AttributedString letters = new AttributedString(text);
        letters.addAttribute(TextAttribute.FONT, font);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!font.canDisplay(letter)) {
                Font other = PlainText.FONTS.stream()
                        .filter(each -> each.canDisplay(letter))
                        .findFirst()
                        .orElse(font)
                        .deriveFont(font.getSize2D());
                letters.addAttribute(TextAttribute.FONT, other, i, i + 1);
            }
        }
        return new TextLayout(letters.getIterator(), context);
    }
}
