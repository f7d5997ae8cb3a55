package org.homeward.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.homeward.intake.read.SheetNumber.Format;
import org.homeward.intake.read.Workbook.Rows;
import org.homeward.intake.read.Workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** An ODS workbook: all its sheets are in one part, which is read again for each. Nothing is calculated. */
final class OdsWorkbook {

    private static final String CONTENT = "content.xml";
    /** A filled row that stands there as often as this was made to take time. */
    private static final int MOST_REPEATED = 10_000;

    private OdsWorkbook() {}

    static Workbook read(String file, ZipParts parts) throws IOException {
        requirePlain(file, parts);
        Content content = parts.content(CONTENT);
        Set<String> hiddenStyles = new HashSet<>();
        List<Table> sheets = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        String style = "";
        int position = 0;
        try (PartXml xml = new PartXml(file, content)) {
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "style" -> style = xml.attribute("name", "");
                    case "table-properties" -> {
                        if (xml.attribute("display", "true").equals("false")) {
                            hiddenStyles.add(style);
                        }
                    }
                    case "table" -> {
                        int at = position;
                        position++;
                        String name = xml.attribute("name", "");
                        if (hiddenStyles.contains(xml.attribute("style-name", ""))) {
                            hidden.add(name);
                        } else {
                            sheets.add(new Sheet(
                                    Workbook.tableName(name), file, sheet -> rows(file, content, at), List.of()));
                        }
                    }
                    default -> {}
                }
            }
        }
        return new Workbook(sheets, hidden);
    }

    private static void requirePlain(String file, ZipParts parts) throws IOException {
        if (parts.list().stream().anyMatch(each -> each.name().startsWith("Basic/") && !each.isFolder())) {
            throw new ImportRejected(ImportError.WORKBOOK_WITH_MACROS, file);
        }
        if (parts.holds("META-INF/manifest.xml")) {
            try (PartXml xml = new PartXml(file, parts.content("META-INF/manifest.xml"))) {
                while (xml.nextElement()) {
                    if (xml.name().equals("encryption-data")) {
                        throw new ImportRejected(ImportError.WORKBOOK_ENCRYPTED, file);
                    }
                }
            }
        }
    }

    private static Rows rows(String file, Content content, int position) {
        try {
            PartXml xml = new PartXml(file, content);
            for (int tables = 0; xml.nextElement(); ) {
                if (xml.name().equals("table") && tables++ == position) {
                    break;
                }
            }
            return new OdsRows(xml, file);
        } catch (IOException damaged) {
            throw new ImportRejected(ImportError.FILE_DAMAGED, file);
        }
    }

    private static final class OdsRows extends Rows {

        private final String file;
        private int number;
        private int repeat;
        private List<String> repeated = List.of();
        private boolean ended;

        OdsRows(PartXml xml, String file) {
            super(xml);
            this.file = file;
        }

        @Override
        Table.@Nullable Line read() {
            if (repeat > 0) {
                repeat--;
                number++;
                return new Table.Line(number, repeated);
            }
            while (!ended) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("table-row")) {
                    int times = Math.max(1, xml.number("number-rows-repeated", 1));
                    List<String> cells = cells();
                    if (cells.isEmpty()) {
                        number += times;
                        continue;
                    }
                    if (times > MOST_REPEATED) {
                        throw new ImportRejected(ImportError.WORKBOOK_TOO_LARGE, file);
                    }
                    repeat = times - 1;
                    repeated = cells;
                    number++;
                    return new Table.Line(number, cells);
                }
                ended = event == XMLStreamConstants.END_DOCUMENT
                        || event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table");
            }
            return null;
        }

        /** The cells of a row up to the last filled one. */
        private List<String> cells() {
            List<String> cells = new ArrayList<>();
            int column = 0;
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_DOCUMENT
                        || event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table-row")) {
                    return cells;
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell"))) {
                    int times = Math.max(1, xml.number("number-columns-repeated", 1));
                    String cell = CellText.clean(cell());
                    if (!cell.isEmpty()) {
                        put(cells, column, times, cell);
                    }
                    column = Math.min(column + times, Integer.MAX_VALUE / 2);
                }
            }
        }

        private void put(List<String> cells, int column, int times, String cell) {
            if ((long) column + times > Workbook.MOST_COLUMNS) {
                throw new ImportRejected(ImportError.WORKBOOK_TOO_WIDE, file, number + 1, Workbook.MOST_COLUMNS);
            }
            while (cells.size() < column) {
                cells.add("");
            }
            for (int i = 0; i < times; i++) {
                cells.add(cell);
            }
        }

        private String cell() {
            String type = xml.attribute("value-type", "");
            String value = xml.attribute("value", "");
            String date = xml.attribute("date-value", "");
            String time = xml.attribute("time-value", "");
            String yes = xml.attribute("boolean-value", "");
            boolean formula = xml.attribute("formula") != null;
            String shown = shown();
            if (CellText.isError(CellText.clean(shown))) {
                return shown;
            }
            return switch (type) {
                case "float", "percentage", "currency" -> number(value, CellText.clean(shown));
                case "date" -> date.replace('T', ' ');
                case "time" -> time(time);
                case "boolean" -> yes.equals("true") ? "yes" : "no";
                default -> shown.isEmpty() && formula ? CellText.NOT_CALCULATED : shown;
            };
        }

        /** Digits as they are shown where they are the same number with zeros before it, as keys are. */
        private static String number(String value, String shown) {
            String text = SheetNumber.text(value, Format.GENERAL, false);
            return shown.length() > text.length()
                            && shown.startsWith("0")
                            && shown.chars().allMatch(each -> each >= '0' && each <= '9')
                            && shown.endsWith(text)
                            && shown.substring(0, shown.length() - text.length())
                                    .chars()
                                    .allMatch(each -> each == '0')
                    ? shown
                    : text;
        }

        /** A duration of a day such as PT22H40M00S is a time of day. */
        private static String time(String duration) {
            try {
                java.time.Duration of = java.time.Duration.parse(duration.toUpperCase(Locale.ROOT));
                return String.format(
                        Locale.ROOT, "%02d:%02d:%02d", of.toHours(), of.toMinutesPart(), of.toSecondsPart());
            } catch (java.time.format.DateTimeParseException | ArithmeticException other) {
                return duration;
            }
        }

        /** The text of the cell at hand: its paragraphs, without comments and drawings. */
        private String shown() {
            StringBuilder text = new StringBuilder();
            int depth = 1;
            int beside = 0;
            int paragraph = 0;
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    if (paragraph > 0 && beside == 0) {
                        xml.appendTo(text);
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    boolean content = depth > 2 || xml.name().equals("p");
                    if (beside == 0
                            && (!content
                                    || xml.name().equals("annotation")
                                    || xml.name().equals("frame"))) {
                        beside = depth;
                    } else if (beside == 0 && depth == 2) {
                        paragraph = depth;
                        text.append(text.isEmpty() ? "" : "\n");
                    } else if (beside == 0 && text.length() < PartXml.LONGEST_TEXT) {
                        text.append(
                                switch (xml.name()) {
                                    case "s" -> " ".repeat(Math.clamp(xml.number("c", 1), 1, 1000));
                                    case "tab" -> "\t";
                                    case "line-break" -> "\n";
                                    default -> "";
                                });
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    beside = beside == depth ? 0 : beside;
                    paragraph = paragraph == depth ? 0 : paragraph;
                    depth--;
                } else {
                    break;
                }
            }
            return text.length() > PartXml.LONGEST_TEXT ? text.substring(0, PartXml.LONGEST_TEXT) : text.toString();
        }
    }
}
