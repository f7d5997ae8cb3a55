package org.homeward.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Rules, bars and frames carry no meaning of their own: they are marked as such, so that they are not read aloud. */
final class MarkedContent {

    private static final Set<String> BEGINS = Set.of("BMC", "BDC");
    private static final Set<String> STARTS_DRAWING = Set.of("m", "re", "BT", "Do", "sh", "BI");
    private static final Set<String> ENDS_DRAWING =
            Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "ET", "Do", "sh", "BI");

    private final List<Object> marked = new ArrayList<>();
    private int depth;
    private boolean artifact;

    private MarkedContent() {}

    static void markTheRestAsArtifact(PDDocument document, PDPage page) throws IOException {
        MarkedContent content = new MarkedContent();
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                content.add(operands, operator);
                operands.clear();
            } else {
                operands.add(token);
            }
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(content.marked);
        }
        page.setContents(stream);
    }

    private void add(List<Object> operands, Operator operator) {
        String name = operator.getName();
        if (depth == 0 && !artifact && STARTS_DRAWING.contains(name)) {
            marked.add(COSName.ARTIFACT);
            marked.add(Operator.getOperator("BMC"));
            artifact = true;
        }
        marked.addAll(operands);
        marked.add(operator);
        if (artifact && ENDS_DRAWING.contains(name)) {
            marked.add(Operator.getOperator("EMC"));
            artifact = false;
        }
        if (BEGINS.contains(name)) {
            depth++;
        } else if ("EMC".equals(name)) {
            depth--;
        }
    }
}
