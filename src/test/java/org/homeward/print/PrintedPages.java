package org.homeward.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as a picture and as text. */
public record PrintedPages(byte[] pdf) {

    private static final int DPI = 80;
    private static final int GAP = 8;

    /** All pages in one row. */
    BufferedImage picture() {
        return read(document -> {
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.RGB));
            }
            return row(pages);
        });
    }

    public List<String> texts() {
        return read(document -> {
            List<String> texts = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setSortByPosition(true);
                reader.setStartPage(page);
                reader.setEndPage(page);
                texts.add(reader.getText(document));
            }
            return texts;
        });
    }

    /** All the text in one line, so that a line break does not matter. */
    public String text() {
        return String.join(" ", texts()).replaceAll("\\s+", " ");
    }

    <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @FunctionalInterface
    interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private static BufferedImage row(List<BufferedImage> pages) {
        int width = pages.stream().mapToInt(page -> page.getWidth() + GAP).sum() - GAP;
        int height = pages.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        BufferedImage row = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = row.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, width, height);
        int x = 0;
        for (BufferedImage page : pages) {
            pen.drawImage(page, x, 0, null);
            x += page.getWidth() + GAP;
        }
        pen.dispose();
        return row;
    }
}
