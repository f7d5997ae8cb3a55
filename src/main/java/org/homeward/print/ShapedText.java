package org.homeward.print;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.text.AttributedCharacterIterator;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;

/**
 * Writes a text with the lines and the shapes that measured it. The report engine breaks lines with Java2D when it fills a
 * page, and its own exporter breaks them again with the rules of the PDF library: where these differ, as at dots, hyphens
 * and slashes, a text needs one line more than it has room for, and the last line is lost. Here each line is written as it
 * was measured, glyph by glyph, so that nothing is lost and every script keeps its ligatures, marks and direction.
 */
final class ShapedText extends AbstractPdfTextRenderer {

    /** A glyph further than this from where the file would put it by itself, in points, is placed on its own. */
    private static final double TOLERATED = 0.12;

    /** Devanagari, the first of the scripts in which a vowel may be written before the consonant that it follows. */
    private static final int FIRST_REORDERED = 0x0900;

    private final SheetExporter exporter;
    private final Glyphs glyphs;
    private int written;

    ShapedText(SheetExporter exporter, Glyphs glyphs) {
        super(exporter.context(), false, true, false);
        this.exporter = exporter;
        this.glyphs = glyphs;
    }

    @Override
    public boolean addActualText() {
        return false;
    }

    /** @throws JRRuntimeException if a letter would be lost; nothing is printed then */
    @Override
    public void render() {
        written = 0;
        super.render();
        if (written < allText.replace("\n", "").length()) {
            throw new JRRuntimeException("A text does not fit into its place on the page.");
        }
    }

    @Override
    public void draw() {
        TabSegment line = segments.get(segmentIndex);
        written += line.text.length();
        boolean leftToRight = line.layout.isLeftToRight();
        double left = x + drawPosX;
        if (!leftToRight && text.getHorizontalTextAlign() == HorizontalTextAlignEnum.LEFT) {
            left += width - leftPadding - rightPadding - line.layout.getAdvance();
        }
        double baseline = exporter.pageHeight() - (y + topPadding + verticalAlignOffset + drawPosY);
        for (Run run : inReadingOrder(line, leftToRight)) {
            left += write(run, left, baseline);
        }
    }

    /** A stretch of one font and one direction. */
    private record Run(
            String text, boolean rightToLeft, Map<AttributedCharacterIterator.Attribute, Object> attributes) {

        Font font() {
            return (Font) Objects.requireNonNull(attributes.get(TextAttribute.FONT), "a font");
        }

        /** Whether its glyphs stand in another order than its letters, so that the letters are added as they are read. */
        boolean needsItsLetters() {
            return !rightToLeft && text.chars().anyMatch(letter -> letter >= FIRST_REORDERED);
        }
    }

    private static List<Run> inReadingOrder(TabSegment line, boolean leftToRight) {
        Bidi bidi = new Bidi(line.text, leftToRight ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_RIGHT_TO_LEFT);
        AttributedCharacterIterator letters = line.as.getIterator();
        int start = letters.getBeginIndex();
        List<Run> runs = new ArrayList<>();
        List<Byte> levels = new ArrayList<>();
        int at = 0;
        while (at < line.text.length()) {
            letters.setIndex(start + at);
            int end = letters.getRunLimit() - start;
            int level = bidi.getLevelAt(at);
            int next = at;
            while (next < end && bidi.getLevelAt(next) == level) {
                next++;
            }
            runs.add(new Run(line.text.substring(at, next), level % 2 == 1, letters.getAttributes()));
            levels.add((byte) level);
            at = next;
        }
        byte[] order = new byte[levels.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = levels.get(i);
        }
        Object[] seen = runs.toArray();
        Bidi.reorderVisually(order, 0, seen, 0, seen.length);
        return Arrays.stream(seen).map(Run.class::cast).toList();
    }

    private double write(Run run, double left, double baseline) {
        char[] letters = run.text().toCharArray();
        GlyphVector shapes = run.font()
                .layoutGlyphVector(
                        getFontRenderContext(),
                        letters,
                        0,
                        letters.length,
                        run.rightToLeft() ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        ClassicPdfProducer producer = (ClassicPdfProducer) pdfProducer;
        BaseFont font =
                producer.getFont(run.attributes(), exporter.localeOf(text)).getBaseFont();
        glyphs.note(font.getPostscriptFontName(), run.text(), shapes);
        PdfContentByte page = producer.getPdfContentByte();
        if (run.needsItsLetters()) {
            PdfDictionary words = new PdfDictionary();
            words.put(PdfName.ACTUALTEXT, new PdfString(run.text(), PdfObject.TEXT_UNICODE));
            page.beginMarkedContentSequence(PdfName.SPAN, words, true);
        }
        page.beginText();
        page.setColorFill((Color) run.attributes().getOrDefault(TextAttribute.FOREGROUND, Color.BLACK));
        page.setFontAndSize(font, run.font().getSize2D());
        show(page, shapes, left, baseline);
        page.endText();
        if (run.needsItsLetters()) {
            page.endMarkedContentSequence();
        }
        return shapes.getGlyphPosition(shapes.getNumGlyphs()).getX();
    }

    /** Glyphs follow each other by their own widths; one that a ligature, a mark or kerning moved is placed by itself. */
    private static void show(PdfContentByte page, GlyphVector shapes, double left, double baseline) {
        int count = shapes.getNumGlyphs();
        GlyphVector unmoved =
                shapes.getFont().createGlyphVector(shapes.getFontRenderContext(), shapes.getGlyphCodes(0, count, null));
        int from = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || isMoved(shapes, unmoved, from, i)) {
                Point2D start = shapes.getGlyphPosition(from);
                page.setTextMatrix((float) (left + start.getX()), (float) (baseline - start.getY()));
                page.showText(shapes, from, i);
                from = i;
            }
        }
    }

    private static boolean isMoved(GlyphVector shapes, GlyphVector unmoved, int from, int glyph) {
        return away(shapes, from, glyph).distance(away(unmoved, from, glyph)) > TOLERATED;
    }

    private static Point2D away(GlyphVector shapes, int from, int glyph) {
        Point2D start = shapes.getGlyphPosition(from);
        Point2D end = shapes.getGlyphPosition(glyph);
        return new Point2D.Double(end.getX() - start.getX(), end.getY() - start.getY());
    }
}
