package org.homeward.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.homeward.intake.read.SheetNumber.Format;
import org.homeward.intake.read.Workbook.Rows;
import org.homeward.intake.read.Workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook. Of a formula the value is read that the spreadsheet stored beside it; nothing is calculated. */
final class XlsxWorkbook {

    private static final int MOST_FORMATS = 65_536;
    private static final int LONGEST_FORMAT = 255;

    private final String file;
    private final ZipParts parts;
    private final List<Format> formats = new ArrayList<>();
    private boolean from1904;
    private @Nullable SharedTexts texts;
    private @Nullable String textsPart;

    private XlsxWorkbook(String file, ZipParts parts) {
        this.file = file;
        this.parts = parts;
    }

    static Workbook read(String file, ZipParts parts) throws IOException {
        return new XlsxWorkbook(file, parts).workbook();
    }

    private Workbook workbook() throws IOException {
        String main = targets("", "_rels/.rels").entrySet().stream()
                .filter(each -> each.getKey().startsWith("officeDocument "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new ImportRejected(ImportError.FILE_NO_TABLE, file));
        if (!main.contains("workbook") && !main.startsWith("xl/")) {
            throw new ImportRejected(ImportError.FILE_NO_TABLE, file);
        }
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        Map<String, String> targets = targets(folder, folder + "_rels/" + main.substring(slash) + ".rels");
        Map<String, String> byId = new HashMap<>();
        for (var target : targets.entrySet()) {
            String kind = target.getKey().substring(0, target.getKey().indexOf(' '));
            byId.put(target.getKey().substring(kind.length() + 1), target.getValue());
            if (kind.equals("styles")) {
                readFormats(target.getValue());
            } else if (kind.equals("sharedStrings")) {
                textsPart = target.getValue();
            }
        }
        return sheets(main, byId);
    }

    private Workbook sheets(String main, Map<String, String> byId) throws IOException {
        List<Table> sheets = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        try (PartXml xml = new PartXml(file, parts.content(main))) {
            while (xml.nextElement()) {
                if (xml.name().equals("workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904", ""));
                } else if (xml.name().equals("sheet")) {
                    String name = xml.attribute("name", "");
                    String part = byId.get(xml.attribute("id", ""));
                    if (!xml.attribute("state", "visible").equals("visible")) {
                        hidden.add(name);
                    } else if (part == null || !parts.holds(part)) {
                        throw new ImportRejected(ImportError.FILE_DAMAGED, file);
                    } else {
                        sheets.add(new Sheet(Workbook.tableName(name), file, sheet -> rows(part), List.of()));
                    }
                }
            }
        }
        return new Workbook(sheets, hidden);
    }

    /** The parts that a part refers to, by kind and id. */
    private Map<String, String> targets(String folder, String part) throws IOException {
        Map<String, String> targets = new HashMap<>();
        if (!parts.holds(part)) {
            return targets;
        }
        try (PartXml xml = new PartXml(file, parts.content(part))) {
            while (xml.nextElement()) {
                if (xml.name().equals("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    String type = xml.attribute("Type", "");
                    String target = xml.attribute("Target", "");
                    targets.put(
                            type.substring(type.lastIndexOf('/') + 1) + " " + xml.attribute("Id", ""),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return targets;
    }

    private void readFormats(String part) throws IOException {
        if (!parts.holds(part)) {
            return;
        }
        Map<Integer, Format> own = new HashMap<>();
        boolean cells = false;
        try (PartXml xml = new PartXml(file, parts.content(part))) {
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "numFmt" -> {
                        String code = xml.attribute("formatCode", "");
                        if (code.length() <= LONGEST_FORMAT) {
                            own.put(xml.number("numFmtId", -1), SheetNumber.format(code));
                        }
                    }
                    case "cellStyleXfs", "cellStyles" -> cells = false;
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells && formats.size() < MOST_FORMATS) {
                            int id = xml.number("numFmtId", 0);
                            formats.add(own.getOrDefault(id, SheetNumber.builtIn(id)));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    /** The texts that cells share are read when the first sheet is. */
    private synchronized SharedTexts texts() throws IOException {
        SharedTexts known = texts;
        if (known != null) {
            return known;
        }
        SharedTexts read = new SharedTexts(file);
        if (textsPart != null && parts.holds(textsPart)) {
            try (PartXml xml = new PartXml(file, parts.content(textsPart))) {
                while (xml.nextElement()) {
                    if (xml.name().equals("si")) {
                        read.add(richText(xml));
                    }
                }
            }
        }
        texts = read;
        return read;
    }

    private Rows rows(String part) {
        try {
            return new XlsxRows(new PartXml(file, parts.content(part)), texts());
        } catch (IOException damaged) {
            throw new ImportRejected(ImportError.FILE_DAMAGED, file);
        }
    }

    /** The text of the element at hand, which ends with it; without how it is pronounced. */
    private static String richText(PartXml xml) {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int silent = 0;
        boolean inText = false;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    silent = silent == 0 && xml.name().equals("rPh") ? depth : silent;
                    inText = silent == 0 && xml.name().equals("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    silent = silent == depth ? 0 : silent;
                    depth--;
                    inText = false;
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        xml.appendTo(text);
                    }
                }
                default -> {
                    return text.toString();
                }
            }
        }
        return text.indexOf("_x") < 0 ? text.toString() : withoutEscapes(text.toString());
    }

    /** Characters that XML cannot hold are written by their code: {@code _x000D_}. */
    private static String withoutEscapes(String text) {
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(found -> {
                    char each = (char) Integer.parseInt(found.group(1), 16);
                    return java.util.regex.Matcher.quoteReplacement(
                            each == 0 || Character.isSurrogate(each) ? found.group() : String.valueOf(each));
                });
    }

    private final class XlsxRows extends Rows {

        private final SharedTexts shared;
        private int number;

        XlsxRows(PartXml xml, SharedTexts shared) {
            super(xml);
            this.shared = shared;
        }

        @Override
        Table.@Nullable Line read() {
            while (xml.nextElement()) {
                if (xml.name().equals("row")) {
                    number = xml.number("r", number + 1);
                    return new Table.Line(number, cells());
                }
            }
            return null;
        }

        private List<String> cells() {
            List<String> cells = new ArrayList<>();
            int column = 0;
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_DOCUMENT
                        || event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
                    return cells;
                }
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                    column = column(xml.attribute("r", ""), column);
                    String cell = cell();
                    if (!cell.isEmpty()) {
                        put(cells, column, cell);
                    }
                    column++;
                }
            }
        }

        private void put(List<String> cells, int column, String cell) {
            if (column >= Workbook.MOST_COLUMNS) {
                throw new ImportRejected(ImportError.WORKBOOK_TOO_WIDE, file, number, Workbook.MOST_COLUMNS);
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, cell);
        }

        /** A cell names its column by letters; where it does not, it follows the one before. */
        private int column(String reference, int otherwise) {
            int column = 0;
            int at = 0;
            while (at < reference.length() && at < 4 && Character.isLetter(reference.charAt(at))) {
                column = column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
                at++;
            }
            return column < 1 ? otherwise : column - 1;
        }

        private String cell() {
            String type = xml.attribute("t", "n");
            int style = xml.number("s", 0);
            Format format = style < formats.size() ? formats.get(style) : Format.GENERAL;
            StringBuilder value = new StringBuilder();
            String inline = "";
            boolean formula = false;
            boolean inValue = false;
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    if (inValue) {
                        xml.appendTo(value);
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    inValue = xml.name().equals("v");
                    formula |= xml.name().equals("f");
                    if (xml.name().equals("is")) {
                        inline = richText(xml);
                    }
                } else {
                    inValue = false;
                    if (event == XMLStreamConstants.END_DOCUMENT || xml.name().equals("c")) {
                        break;
                    }
                }
            }
            if (value.isEmpty() && inline.isEmpty()) {
                return formula ? CellText.NOT_CALCULATED : "";
            }
            return CellText.clean(text(type, value.toString(), inline, format));
        }

        private String text(String type, String value, String inline, Format format) {
            return switch (type) {
                case "s" -> shared.get(index(value));
                case "inlineStr" -> inline;
                case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "yes" : "no";
                case "n" -> SheetNumber.text(value.strip(), format, from1904);
                default -> value;
            };
        }

        private int index(String value) {
            String digits = value.strip();
            return !digits.isEmpty()
                            && digits.length() <= 9
                            && digits.chars().allMatch(each -> each >= '0' && each <= '9')
                    ? Integer.parseInt(digits)
                    : -1;
        }
    }
}
