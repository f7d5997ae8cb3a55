package org.homeward.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * The one place that finishes every PDF of the house: PDF/A-2a, so that it can be archived, and PDF/UA-1, so that it can be
 * read aloud. Nothing in the file's properties or bookmarks names a person or a place.
 */
final class FinishedPdf {

    private static final String LANGUAGE = "en-GB";
    private static final COSName SCOPE = COSName.getPDFName("Scope");
    private static final int MOST_IN_A_BLOCK = 100;

    private FinishedPdf() {}

    /**
     * @param title the kind of file, without names
     * @param copy the reference of this copy, by which the audit log finds it
     * @param bookmarks the headings, in order
     */
    record Contents(String title, String copy, List<Bookmark> bookmarks, Glyphs glyphs) {}

    /** @param fromTop in points, on a page counted from 0 */
    record Bookmark(String heading, int page, int fromTop) {}

    static byte[] of(byte[] exported, Contents contents) throws IOException {
        try (PDDocument document = Loader.loadPDF(exported)) {
            describe(document, contents.title(), contents.copy());
            colours(document);
            for (PDPage page : document.getPages()) {
                MarkedContent.markTheRestAsArtifact(document, page);
                letters(document, page.getResources(), contents.glyphs());
            }
            columnHeads(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
            bookmarks(document, contents);
            ByteArrayOutputStream finished = new ByteArrayOutputStream();
            document.save(finished, CompressParameters.NO_COMPRESSION);
            return finished.toByteArray();
        }
    }

    private static void describe(PDDocument document, String title, String copy) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor("Homeward");
        information.setCreator("Homeward");
        information.setProducer("Homeward");
        document.setDocumentInformation(information);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(resource("/reports/metadata.xmp")
                .replace("{title}", escaped(title))
                .replace("{copy}", escaped(copy))
                .getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        catalog.setLanguage(LANGUAGE);
        PDMarkInfo tagged = new PDMarkInfo();
        tagged.setMarked(true);
        catalog.setMarkInfo(tagged);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
    }

    private static void colours(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent screen = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        screen.setInfo("sRGB IEC61966-2.1");
        screen.setOutputCondition("sRGB IEC61966-2.1");
        screen.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        screen.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(screen);
    }

    /** Says which letters each glyph stands for, and removes the incomplete list of glyphs that the exporter writes. */
    private static void letters(PDDocument document, PDResources resources, Glyphs glyphs) throws IOException {
        for (COSName name : resources.getFontNames()) {
            if (resources.getFont(name) instanceof PDType0Font font) {
                font.getDescendantFont().getFontDescriptor().getCOSObject().removeItem(COSName.getPDFName("CIDSet"));
                String withoutSubset = font.getName().replaceFirst("^[A-Z]{6}\\+", "");
                SortedMap<Integer, String> letters = glyphs.lettersOf(withoutSubset);
                COSStream map = document.getDocument().createCOSStream();
                try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(unicode(letters).getBytes(StandardCharsets.US_ASCII));
                }
                font.getCOSObject().setItem(COSName.TO_UNICODE, map);
            }
        }
    }

    /** Says of every head of a table that it is the head of its column. */
    private static void columnHeads(COSDictionary element) {
        if ("TH".equals(element.getNameAsString(COSName.S))) {
            COSDictionary attributes = new COSDictionary();
            attributes.setName(COSName.O, "Table");
            attributes.setName(SCOPE, "Column");
            if (element.getDictionaryObject(COSName.A) instanceof COSArray known) {
                attributes = (COSDictionary) known.getObject(0);
                attributes.setName(SCOPE, "Column");
            } else {
                element.setItem(COSName.A, attributes);
            }
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray all) {
            for (int i = 0; i < all.size(); i++) {
                if (all.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
                    columnHeads(kid);
                }
            }
        } else if (kids instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
            columnHeads(kid);
        }
    }

    private static String unicode(SortedMap<Integer, String> letters) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<String> lines = letters.entrySet().stream()
                .map(glyph -> "<%04X> <%s>".formatted(glyph.getKey(), hex(glyph.getValue())))
                .toList();
        for (int from = 0; from < lines.size(); from += MOST_IN_A_BLOCK) {
            List<String> block = lines.subList(from, Math.min(lines.size(), from + MOST_IN_A_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            map.append(String.join("\n", block)).append("\nendbfchar\n");
        }
        return map.append("""
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """).toString();
    }

    private static String hex(String letters) {
        return letters.chars()
                .mapToObj(letter -> String.format(Locale.ROOT, "%04X", letter))
                .collect(Collectors.joining());
    }

    private static void bookmarks(PDDocument document, Contents contents) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem whole = item(document, new Bookmark(contents.title(), 0, 0));
        outline.addLast(whole);
        contents.bookmarks().forEach(bookmark -> whole.addLast(item(document, bookmark)));
        whole.openNode();
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static PDOutlineItem item(PDDocument document, Bookmark bookmark) {
        PDPage page = document.getPage(bookmark.page());
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setTop(Math.round(page.getMediaBox().getHeight()) - bookmark.fromTop());
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(bookmark.heading());
        item.setDestination(place);
        return item;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(FinishedPdf.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
