package org.homeward.print;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/**
 * Tags a sheet for reading aloud, by the styles of its elements: column heads begin a table, the cells below belong to the
 * column that they stand in, a rule ends a row, and any other text ends the table. The head and foot of a page are read once,
 * on the first page. A picture without a description only repeats a number beside it and is not read.
 */
final class SheetTags extends JRPdfExporterTagHelper {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final List<Integer> columns = new ArrayList<>();
    private final List<PdfStructureEntry> cells = new ArrayList<>();
    private @Nullable PdfStructureEntry table;
    private @Nullable PdfStructureEntry row;
    private boolean inHead;
    private boolean inCell;
    private boolean repeated;
    private int page;

    SheetTags(SheetExporter exporter) {
        super(exporter);
    }

    @Override
    protected void startPage() {
        super.startPage();
        page++;
        endTable();
    }

    @Override
    protected void startElement(JRPrintElement element) {
        repeated = page > 1 && isHeadOrFoot(element);
        if (!repeated) {
            if (element instanceof JRPrintLine) {
                endRow();
            } else if (element instanceof JRPrintText text) {
                place(text, text.getStyle() == null ? "" : text.getStyle().getName());
            }
            super.startElement(element);
        }
    }

    @Override
    protected void endElement(JRPrintElement element) {
        if (!repeated) {
            super.endElement(element);
            if (inCell && element instanceof JRPrintText) {
                tagStack.pop();
                inCell = false;
            }
        }
    }

    @Override
    protected void startText(JRPrintText text, @Nullable String actualText) {
        if (repeated) {
            startArtifact();
        } else {
            super.startText(text, actualText);
        }
    }

    @Override
    protected void startImage(JRPrintImage image) {
        if (repeated || image.getHyperlinkTooltip() == null) {
            startArtifact();
        } else {
            super.startImage(image);
        }
    }

    private void startArtifact() {
        PdfContentByte content = ((ClassicPdfProducer) pdfProducer).getPdfContentByte();
        content.beginMarkedContentSequence(ARTIFACT);
    }

    private static boolean isHeadOrFoot(JRPrintElement element) {
        BandTypeEnum band =
                element.getOrigin() == null ? null : element.getOrigin().getBandType();
        return band == BandTypeEnum.PAGE_HEADER || band == BandTypeEnum.PAGE_FOOTER;
    }

    private void place(JRPrintText text, String style) {
        switch (style) {
            case "column", "column-number" -> head(text);
            case "cell", "cell-strong", "cell-quiet", "number", "number-strong", "number-quiet", "voice" -> cell(text);
            case "subheading" -> across();
            default -> endTable();
        }
    }

    private void head(JRPrintText text) {
        if (!inHead) {
            endTable();
            table = open(allTag, "Table");
            row = open(table, "TR");
            inHead = true;
        }
        columns.add(text.getX());
        begin(open(row, "TH"));
    }

    private void cell(JRPrintText text) {
        if (table == null) {
            return;
        }
        if (row == null) {
            row = open(table, "TR");
            for (int column = 0; column < columns.size(); column++) {
                cells.add(open(row, "TD"));
            }
        }
        begin(cells.get(columnOf(text)));
    }

    /** A subheading within a table is a row of one head. */
    private void across() {
        if (table != null) {
            endRow();
            PdfStructureEntry head = open(open(table, "TR"), "TH");
            head.setSpan(columns.size(), 1);
            begin(head);
        }
    }

    private int columnOf(JRPrintText text) {
        boolean right = text.getHorizontalTextAlign() == HorizontalTextAlignEnum.RIGHT;
        int edge = right ? text.getX() + text.getWidth() - 1 : text.getX() + 1;
        int column = 0;
        while (column + 1 < columns.size() && columns.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }

    private PdfStructureEntry open(@Nullable PdfStructureEntry parent, String type) {
        PdfStructureEntry entry = pdfStructure.createTag(parent, type);
        entry.putArray("K");
        return entry;
    }

    private void begin(PdfStructureEntry cell) {
        tagStack.push(cell);
        inCell = true;
    }

    private void endRow() {
        row = null;
        inHead = false;
        cells.clear();
    }

    private void endTable() {
        endRow();
        table = null;
        columns.clear();
    }
}
