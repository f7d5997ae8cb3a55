package org.homeward.print;

import java.util.Locale;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** The report engine's exporter, with every text written as it was measured, and tagged by its style. */
final class SheetExporter extends JRPdfExporter {

    private final Glyphs glyphs;

    SheetExporter(Glyphs glyphs) {
        this.glyphs = glyphs;
        this.tagHelper = new SheetTags(this);
    }

    @Override
    protected AbstractPdfTextRenderer getTextRenderer(JRPrintText text, JRStyledText styledText) {
        return new ShapedText(this, glyphs);
    }

    /** The engine's own links within a file are not used. */
    @Override
    protected void writePageAnchor(int pageIndex) {}

    JasperReportsContext context() {
        return jasperReportsContext;
    }

    int pageHeight() {
        return getCurrentPageFormat().getPageHeight();
    }

    Locale localeOf(JRPrintText text) {
        return getTextLocale(text);
    }
}
