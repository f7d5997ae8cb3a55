package org.homeward.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks part by part, so that any part of them can be wrong. */
public final class Workbooks {

    public static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {}

    /**
     * An XLSX workbook of one sheet.
     *
     * @param rows the content of its {@code sheetData}
     */
    public static Workbooks xlsx(String sheet, String rows) {
        return xlsxOf("<sheet name=\"" + sheet + "\" sheetId=\"1\" r:id=\"s1\"/>")
                .sheet(1, rows);
    }

    /** @param sheets the {@code sheet} elements of the workbook, with the ids s1, s2 and so on */
    public static Workbooks xlsxOf(String sheets) {
        return new Workbooks()
                .part("[Content_Types].xml", XML + "<Types/>")
                .part(
                        "_rels/.rels",
                        XML + "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS
                                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .part(
                        "xl/workbook.xml",
                        XML + "<workbook xmlns=\"x\" xmlns:r=\"y\"><workbookPr/><sheets>" + sheets
                                + "</sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XML + "<Relationships>" + relation("s1", "worksheet", "worksheets/sheet1.xml")
                                + relation("s2", "worksheet", "worksheets/sheet2.xml")
                                + relation("s3", "worksheet", "worksheets/sheet3.xml")
                                + relation("st", "styles", "styles.xml")
                                + relation("ss", "sharedStrings", "sharedStrings.xml") + "</Relationships>")
                .part(
                        "xl/styles.xml",
                        XML + "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/>"
                                + "<numFmt numFmtId=\"165\" formatCode=\"000000\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                                + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                                + "<xf numFmtId=\"165\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>");
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + kind + "\" Target=\"" + target + "\"/>";
    }

    public Workbooks sheet(int number, String rows) {
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                XML + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A row of texts. */
    public static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append(text((char) ('A' + i) + "" + number, cells[i]));
        }
        return row.append("</row>").toString();
    }

    public static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
    }

    public static String number(String at, int style, String number) {
        return "<c r=\"" + at + "\" s=\"" + style + "\"><v>" + number + "</v></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** An ODS workbook of one sheet. */
    public static Workbooks ods(String sheet, String rows) {
        return odsOf("<table:table table:name=\"" + sheet + "\">" + rows + "</table:table>");
    }

    public static Workbooks odsOf(String tables) {
        return new Workbooks()
                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .part("META-INF/manifest.xml", XML + "<manifest/>")
                .part(
                        "content.xml",
                        XML
                                + "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\">"
                                + "<office:automatic-styles><style:style style:name=\"h\" style:family=\"table\">"
                                + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                                + "<office:body><office:spreadsheet>" + tables
                                + "</office:spreadsheet></office:body></office:document-content>");
    }

    public static String odsRow(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(escaped(cell))
                    .append("</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    public Workbooks part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Workbooks part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
