package org.homeward.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.intake.read.Workbooks.number;
import static org.homeward.intake.read.Workbooks.odsRow;
import static org.homeward.intake.read.Workbooks.row;
import static org.homeward.intake.read.Workbooks.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table reads the same from CSV in whatever form, from XLSX and from ODS. */
class TableTest {

    private static final FileFormat FORMAT = FileFormat.of(
            "children.csv",
            Column.key("child_key"),
            Column.text("name").must(),
            Column.text("born"),
            Column.text("note"));

    private static final String PLAIN = "child_key,name,born,note\nK1,Zoë,02/03/2017,\"a, b\"\nK2,Ann,,\n";

    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<RowNotice> notices = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void letters_are_read_as_they_were_written(String charset) {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        assertPlain(read("children.csv", (mark + PLAIN).getBytes(Charset.forName(charset))));
        assertThat(notices)
                .extracting(each -> each.problem().error())
                .isEqualTo(charset.startsWith("UTF") ? List.of() : List.of(ImportError.FILE_READ_AS_WINDOWS_1252));
        assertThat(notices)
                .allSatisfy(notice ->
                        assertThat(notice.problem().text()).contains("line 2 has \"Zoë\"", "not the right spelling"));
    }

    /** As Windows-1252 these would be other names. */
    @Test
    void letters_that_may_be_others_are_refused() {
        for (String charset : List.of("IBM850", "x-MacRoman")) {
            for (String name : List.of("René", "Zoé Müller", "Jérôme")) {
                assertThatThrownBy(() ->
                                read("children.csv", PLAIN.replace("Zoë", name).getBytes(Charset.forName(charset))))
                        .as(name + " in " + charset)
                        .hasMessageContaining("is not UTF-8: line 2 contains the byte");
            }
        }
        byte[] mixed = (PLAIN + "K3,Ren").getBytes(StandardCharsets.UTF_8);
        byte[] more = java.util.Arrays.copyOf(mixed, mixed.length + 1);
        more[mixed.length] = (byte) 0xE9;
        assertThatThrownBy(() -> read("children.csv", more)).hasMessageContaining("line 4 contains the byte 0xE9");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void cells_are_divided_by_what_divides_the_headings(String separator) {
        String divided = PLAIN.replace(",", separator).replace("a" + separator + " b", "a, b");
        assertPlain(read("children.csv", divided));
        assertPlain(read("children.csv", "sep=" + separator + "\r\n" + divided));
        assertPlain(read("children.csv", "\"sep=" + separator + "\"\r\n" + divided));
    }

    @Test
    void a_separator_in_quotation_marks_divides_nothing() {
        assertPlain(read(
                "children.csv", PLAIN.replace("child_key", "\"child;;;;;key\"").replace(";;;;;", "_")));
        assertThat(read("children.csv", "child_key,\"name\",born,note\nK1,\"a;b;c;d;e\",,\n")
                        .getFirst()
                        .cell("name"))
                .isEqualTo("a;b;c;d;e");
    }

    @Test
    void what_spreadsheets_leave_behind_is_passed_over() {
        assertPlain(read("children.csv", """
                ,,,,
                 child_key\u00A0,Name\u200B,BORN,\u00A0note,,
                K1,Zoë\u00A0,\u200E02/03/2017,"a,\u00A0b",,
                ,,,,,
                 , ,\u00A0,,,
                K2\u200B,Ann,N/A,-,,
                ,,,,,"""));
        assertThat(notices).isEmpty();
    }

    @Test
    void lines_above_the_headings_and_totals_are_told_about() {
        assertPlain(read("children.csv", "Children in 2017,,,\nChild,,Dates,\n" + PLAIN + "Total,,2,\n"));
        assertThat(notices.stream().map(each -> each.problem().text()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("Line 1 stands above the headings", "Children in 2017"),
                        second -> assertThat(second).contains("Line 2 stands above"),
                        third -> assertThat(third).contains("Line 6 begins with \"Total\""));
        notices.clear();
        assertThat(read("children.csv", PLAIN + "Total,Ann,,\n"))
                .as("a key is a key where a name stands beside it")
                .hasSize(3);
    }

    @Test
    void what_a_spreadsheet_did_to_a_number_is_told_about() {
        List<Row> rows = read("children.csv", """
                child_key,name,born,note
                1.23457E+11,Ann,,
                1001.0,Ben,,3.0
                K3,#REF!,,
                K4,#N/A,,
                K5,Eve,#N/A,#DIV/0!
                """);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.cell("child_key")).isEqualTo("1001");
            assertThat(row.cell("note")).isEqualTo("3.0");
        });
        assertThat(rejected)
                .extracting(
                        RejectedRow::line,
                        RejectedRow::column,
                        each -> each.problem().error())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, "child_key", ImportError.NUMBER_SHORTENED),
                        org.assertj.core.api.Assertions.tuple(4, "name", ImportError.CELL_WITH_ERROR),
                        org.assertj.core.api.Assertions.tuple(5, "name", ImportError.CELL_WITH_ERROR),
                        org.assertj.core.api.Assertions.tuple(6, "note", ImportError.CELL_WITH_ERROR));
        assertThat(notices)
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.problem().text()).contains("On line 3, 1001.0 was read as 1001"));
    }

    @Test
    void a_filled_cell_without_a_heading_is_told_about_by_its_column() {
        read("children.csv", "child_key,name,,note,\nK1,Ann,x,,\nK2,Ben,,one, two\n");
        assertThat(rejected)
                .extracting(each -> each.problem().reason())
                .containsExactly(
                        "Column 3 has no heading, and on line 2 it holds \"x\", which was not read.",
                        "Column 5 has no heading, and on line 3 it holds \"two\", which was not read.");
        rejected.clear();
        List<Row> rows = read(
                "children.xlsx",
                Workbooks.xlsx("children", row(1, "child_key", "name") + row(2, "K1", "Ann", "checked"))
                        .bytes());
        assertThat(rows).hasSize(1);
        assertThat(rejected).as("a workbook shifts nothing").isEmpty();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.problem().reason()).contains("Column 3", "\"checked\""));
    }

    @Test
    void a_sheet_reads_like_the_file() {
        assertPlain(read(
                "set.xlsx",
                Workbooks.xlsx(
                                "Children",
                                row(1, "child_key", "name", "born", "note")
                                        + "<row r=\"2\">" + text("A2", "K1") + "<c r=\"B2\" t=\"s\"><v>0</v></c>"
                                        + number("C2", 1, "42796") + text("D2", "a, b") + "</row>"
                                        + "<row r=\"9\"><c r=\"A9\" s=\"1\"/></row>" + row(12, "K2", "Ann"))
                        .part(
                                "xl/sharedStrings.xml",
                                Workbooks.XML
                                        + "<sst><si><r><t>Zo</t></r><r><t>ë</t></r><rPh><t>no</t></rPh></si></sst>")
                        .bytes()));
        assertPlain(read(
                "set.ods",
                Workbooks.ods(
                                "children",
                                odsRow("child_key", "name", "born", "note")
                                        + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>K1</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>no</text:p></office:annotation><text:p>Z<text:span>oë</text:span></text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2017-03-02\"><text:p>2.3.17</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type=\"string\"><text:p>a,<text:s/>b</text:p></table:table-cell>"
                                        + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
                                        + "<table:table-row table:number-rows-repeated=\"7\"><table:table-cell/></table:table-row>"
                                        + odsRow("K2", "Ann")
                                        + "<table:table-row table:number-rows-repeated=\"1048560\"><table:table-cell/></table:table-row>")
                        .bytes()));
        assertThat(notices).isEmpty();
    }

    @Test
    void numbers_dates_and_truths_of_a_workbook_are_what_a_person_sees() {
        assertThat(cells("<c r=\"A1\"><v>123456789012</v></c>" + number("B1", 0, "1.23456789012E11")
                        + number("C1", 0, "0.1") + number("D1", 0, "503700.0") + number("E1", 3, "1234")
                        + number("F1", 0, "0.30000000000000004")
                        + number("G1", 0, "12345678901234567890")))
                .containsExactly("123456789012", "123456789012", "0.1", "503700", "001234", "0.3", "1.23457E+19");
        assertThat(cells(number("A1", 1, "42796")
                        + number("B1", 2, "42796.9444444444")
                        + number("C1", 2, "42796")
                        + number("D1", 1, "42796.5")
                        + number("E1", 4, "0.944444444444444")
                        + number("F1", 1, "1")
                        + number("G1", 1, "60")
                        + number("H1", 2, "42796.9999999")))
                .containsExactly(
                        "2017-03-02",
                        "2017-03-02 22:40:00",
                        "2017-03-02 00:00:00",
                        "2017-03-02 12:00:00",
                        "22:40:00",
                        "1900-01-01",
                        "1900-02-29",
                        "2017-03-03 00:00:00");
        assertThat(cells("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#REF!</v></c>"
                        + "<c t=\"str\"><f>A1&amp;B1</f><v>AB</v></c><c><f>1+1</f></c><c t=\"d\"><v>2017-03-02</v></c>"
                        + "<c t=\"inlineStr\"><is><t>a_x000D_b</t></is></c>"))
                .containsExactly("yes", "no", "#REF!", "AB", "#NOT CALCULATED", "2017-03-02", "a\rb");
    }

    @Test
    void days_are_counted_from_1904_where_the_workbook_says_so() {
        byte[] old = Workbooks.xlsx("children", "<row>" + number("A1", 1, "41334") + "</row>")
                .part(
                        "xl/workbook.xml",
                        Workbooks.XML
                                + "<workbook xmlns:r=\"y\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" r:id=\"s1\"/></sheets></workbook>")
                .bytes();
        assertThat(lines("a.xlsx", old)).containsExactly(List.of("2017-03-02"));
    }

    @Test
    void what_a_library_writes_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "Homeward", "1.0")) {
            var sheet = workbook.newWorksheet("children");
            sheet.value(0, 0, "child_key");
            sheet.value(0, 1, "name");
            sheet.value(0, 2, "born");
            sheet.value(1, 0, 1001);
            sheet.value(1, 1, "Zoë & <co>");
            sheet.value(1, 2, LocalDateTime.of(2017, 3, 2, 22, 40));
            sheet.style(1, 2).format("dd/mm/yyyy hh:mm").set();
        }
        assertThat(lines("a.xlsx", bytes.toByteArray()))
                .containsExactly(
                        List.of("child_key", "name", "born"), List.of("1001", "Zoë & <co>", "2017-03-02 22:40:00"));
    }

    @Test
    void a_hidden_sheet_is_not_read_and_told_about() {
        byte[] bytes = Workbooks.xlsxOf(
                        "<sheet name=\"children\" r:id=\"s1\"/><sheet name=\"old\" state=\"hidden\" r:id=\"s2\"/>"
                                + "<sheet name=\"older\" state=\"veryHidden\" r:id=\"s3\"/>")
                .sheet(1, row(1, "a", "b"))
                .sheet(2, row(1, "a", "b"))
                .sheet(3, row(1, "a", "b"))
                .bytes();
        FileSet set = FileSet.empty().with("set.xlsx", bytes);
        assertThat(set.tables().keySet()).containsExactly("children.csv");
        assertThat(set.notices())
                .extracting(each -> each.problem().reason())
                .containsExactly(
                        "The sheet \"old\" is hidden, so it was not read.",
                        "The sheet \"older\" is hidden, so it was not read.");

        byte[] ods = Workbooks.odsOf("<table:table table:name=\"children\">" + odsRow("a", "b")
                        + "</table:table><table:table table:name=\"old\" table:style-name=\"h\">" + odsRow("c")
                        + "</table:table>"
                        + "<table:table table:name=\"persons\">" + odsRow("d", "e") + "</table:table>")
                .bytes();
        FileSet second = FileSet.empty().with("set.ods", ods);
        assertThat(second.tables().keySet()).containsExactly("children.csv", "persons.csv");
        assertThat(second.notices()).hasSize(1);
        try (Stream<Table.Line> lines = second.table("persons.csv").lines()) {
            assertThat(lines.map(Table.Line::cells)).containsExactly(List.of("d", "e"));
        }
    }

    @Test
    void content_says_what_a_file_is_whatever_its_name_says() {
        byte[] workbook = Workbooks.xlsx("Sheet1", row(1, "a", "b")).bytes();
        assertThat(FileSet.empty().with("children.csv", workbook).tables().keySet())
                .containsExactly("children.csv");
        assertThat(FileSet.empty()
                        .with("children.ods", workbook)
                        .table("children.csv")
                        .isText())
                .isFalse();
        assertPlain(read("children.xlsx", PLAIN));
    }

    private void assertPlain(List<Row> rows) {
        assertThat(rejected).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().cell("child_key")).isEqualTo("K1");
        assertThat(rows.getFirst().cell("name")).isEqualTo("Zoë");
        assertThat(rows.getFirst().cell("born")).isIn("02/03/2017", "2017-03-02");
        assertThat(rows.getFirst().cell("note")).isEqualTo("a, b");
        assertThat(rows.getLast().cell("child_key")).isEqualTo("K2");
        assertThat(rows.getLast().cell("born")).isEmpty();
        assertThat(rows.getLast().cell("note")).isEmpty();
        assertThat(rows.getLast().cell("absent")).isEmpty();
    }

    private List<Row> read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> read(String name, byte[] bytes) {
        FileSet set = FileSet.empty().with(name, bytes);
        return CsvFile.read(set, FORMAT, rejected, notices);
    }

    private static List<String> cells(String cells) {
        return lines("a.xlsx", Workbooks.xlsx("a", "<row>" + cells + "</row>").bytes())
                .getFirst();
    }

    private static List<List<String>> lines(String name, byte[] bytes) {
        FileSet set = FileSet.empty().with(name, bytes);
        try (Stream<Table.Line> lines = set.table("a.csv").lines()) {
            return lines.map(Table.Line::cells).toList();
        } catch (ImportRejected other) {
            try (Stream<Table.Line> lines =
                    set.tables().values().iterator().next().lines()) {
                return lines.map(Table.Line::cells).toList();
            }
        }
    }
}
