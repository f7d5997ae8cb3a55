package org.homeward.intake;

import static org.homeward.intake.read.ImportError.*;
import static org.homeward.intake.read.Workbooks.XML;
import static org.homeward.intake.read.Workbooks.number;
import static org.homeward.intake.read.Workbooks.odsRow;
import static org.homeward.intake.read.Workbooks.row;
import static org.homeward.intake.read.Workbooks.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.Workbooks;

/** What services send that is no clean file, and what becomes of it. Every file is made here; none was ever sent by anybody. */
public final class BadFiles {

    /**
     * One bad file among good ones.
     *
     * @param rows how many rows are sound
     * @param problems of the rows that are not, as "line column ERROR"; or the only one of the whole set
     * @param told what the sender is told of rows that are stored
     */
    public record BadFile(
            String name,
            Supplier<FileSet> set,
            boolean refused,
            int rows,
            List<String> problems,
            List<ImportError> told) {

        @Override
        public String toString() {
            return name;
        }

        private BadFile telling(ImportError... errors) {
            return new BadFile(name, set, refused, rows, problems, List.of(errors));
        }
    }

    private static final byte[] MANIFEST = bytes("format,source_system,sent_at\nhomeward-1,bad,2026-01-14T06:00:00Z\n");
    private static final String HEADER = "child_key,given_name,family_name,date_of_birth,sex";
    private static final String ADA = "K1,Ada,Example,04/05/2010,female";
    private static final String BEN = "K2,Ben,Example,01/09/2012,male";
    private static final String TABLE = HEADER + "\n" + ADA + "\n" + BEN + "\n";
    private static final String[] HEADINGS = HEADER.split(",");
    private static final String OUTSIDE = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS = "<!DOCTYPE a [<!ENTITY b \"lol\"><!ENTITY c \"" + "&b;".repeat(50)
            + "\"><!ENTITY d \"" + "&c;".repeat(50) + "\"><!ENTITY e \"" + "&d;".repeat(50) + "\">]>";

    private final List<BadFile> all = new ArrayList<>();

    private BadFiles() {}

    public static List<BadFile> all() {
        BadFiles files = new BadFiles();
        files.letters();
        files.lines();
        files.headings();
        files.debris();
        files.dates();
        files.keys();
        files.zips();
        files.foreignFiles();
        files.workbooks();
        files.hostileWorkbooks();
        files.openDocuments();
        return files.all;
    }

    /** Those that take long to make. */
    public static List<BadFile> large() {
        BadFiles files = new BadFiles();
        byte[] tables = Workbooks.zip(many(12, 25_000_000));
        files.refused("a zip of many tables", ZIP_TOO_LARGE, () -> FileSet.ofZip(tables));
        files.refusedFile(
                "a sheet of blanks that unpacks to forty million",
                "set.xlsx",
                ZIP_TOO_LARGE,
                Workbooks.xlsx("children", "<row/>".repeat(6_700_000)).bytes());
        files.refusedFile(
                "shared texts beyond memory",
                "children.xlsx",
                WORKBOOK_TOO_LARGE,
                Workbooks.xlsx("children", rows())
                        .part("xl/sharedStrings.xml", XML + "<sst>" + sharedTexts() + "</sst>")
                        .bytes());
        return files.all;
    }

    private void letters() {
        String zoe = TABLE.replace("Ada", "Zoë");
        accepted("UTF-8 with a mark", bytes("\uFEFF" + zoe));
        accepted("UTF-8 with two marks", bytes("\uFEFF\uFEFF" + zoe));
        accepted("UTF-16, low byte first", ("\uFEFF" + zoe).getBytes(StandardCharsets.UTF_16LE));
        accepted("UTF-16, high byte first", ("\uFEFF" + zoe).getBytes(StandardCharsets.UTF_16BE));
        refused("UTF-16 without a mark", FILE_WITH_ZERO_BYTE, zoe.getBytes(StandardCharsets.UTF_16LE));
        refused("UTF-16 cut in a letter", FILE_UTF16, cut(("\uFEFF" + zoe).getBytes(StandardCharsets.UTF_16LE), 21));
        refused("UTF-16 with half a pair", FILE_UTF16, halfPair(("\uFEFF" + zoe).getBytes(StandardCharsets.UTF_16LE)));
        refused("UTF-32", FILE_WITH_ZERO_BYTE, ("\uFEFF" + zoe).getBytes(Charset.forName("UTF-32LE")));
        accepted("Windows-1252", zoe.getBytes(Charset.forName("windows-1252")));
        told(FILE_READ_AS_WINDOWS_1252);
        accepted(
                "Windows-1252 with its quotation marks",
                zoe.replace("Example", "O’Neil – “Z”").getBytes(Charset.forName("windows-1252")));
        told(FILE_READ_AS_WINDOWS_1252);
        refused("letters of DOS", FILE_NOT_UTF8, zoe.getBytes(Charset.forName("IBM850")));
        refused(
                "letters of an old Mac",
                FILE_NOT_UTF8,
                zoe.replace("Zoë", "Renée").getBytes(Charset.forName("x-MacRoman")));
        refused("two encodings in one file", FILE_NOT_UTF8, join(bytes(zoe), new byte[] {'K', '3', ',', (byte) 0xE9, 'a'
        }));
        refused("an overlong NUL", FILE_NOT_UTF8, join(bytes(zoe), new byte[] {(byte) 0xC0, (byte) 0x80}));
        refused("half a pair in UTF-8", FILE_NOT_UTF8, join(bytes(zoe), new byte[] {
            (byte) 0xED, (byte) 0xA0, (byte) 0x80
        }));
        refused("UTF-8 cut in a letter", FILE_NOT_UTF8, join(bytes(zoe), new byte[] {(byte) 0xE2, (byte) 0x82}));
        refused("a NUL in a name", FILE_WITH_ZERO_BYTE, bytes(TABLE.replace("Ada", "A\0da")));
        refused("a NUL at the end", FILE_WITH_ZERO_BYTE, bytes(TABLE + "\0"));
        refused("NUL alone", FILE_WITH_ZERO_BYTE, new byte[4096]);
        accepted("emoji and joiners", bytes(TABLE.replace("Ada", "👨\u200D👩\u200D👧")));
        accepted("text that turns around", bytes(TABLE.replace("Ada", "A\u202Eda")));
        accepted("control characters", bytes(TABLE.replace("Ada", "A\u0007\u001Bda")));
    }

    private void lines() {
        accepted("lines that end with CR", bytes(TABLE.replace("\n", "\r")));
        accepted("lines that end with CR LF", bytes(TABLE.replace("\n", "\r\n")));
        accepted("lines that end in three ways", bytes(HEADER + "\r\n" + ADA + "\r" + BEN + "\n"));
        accepted("no end of the last line", bytes(TABLE.strip()));
        accepted("blank lines between", bytes(TABLE.replace("\n", "\n\n\n")));
        accepted("blank lines before", bytes("\n\n\r\n" + TABLE));
        accepted("spaces around everything", bytes(TABLE.replace(",", " , ").replace("\n", " \n ")));
        accepted(
                "quotation marks around everything",
                bytes("\"" + TABLE.strip().replace(",", "\",\"").replace("\n", "\"\n\"") + "\""));
        accepted("a line break in a cell", bytes(TABLE.replace("Ada", "\"A\nda\"")));
        accepted("a quotation mark inside a cell", bytes(TABLE.replace("Ada", "A \"da\" B")));
        refused("a quotation mark not closed", CSV_QUOTE_NOT_CLOSED, bytes(TABLE.replace("Ada", "\"Ada")));
        refused("a quotation mark not closed at the end", CSV_QUOTE_NOT_CLOSED, bytes(TABLE + "K3,\""));
        refused("text after a quotation mark", CSV_INVALID, bytes(TABLE.replace("Ada", "\"A\"da")));
        refused("one quotation mark", CSV_QUOTE_NOT_CLOSED, bytes("\""));
        refused("no bytes", FILE_EMPTY, new byte[0]);
        refused("a mark and nothing else", FILE_EMPTY, bytes("\uFEFF"));
        refused("blanks alone", FILE_EMPTY, bytes(" \n\t\n\u00A0\n,,,\n"));
        add("a header alone", () -> children(bytes(HEADER + "\n")), false, 0, List.of());
        add("a header without an end", () -> children(bytes(HEADER)), false, 0, List.of());
        refused("a line of two million characters", CSV_LINE_TOO_LONG, bytes(TABLE + "x".repeat(2_000_000)));
        refused(
                "a quoted cell of two million characters",
                CSV_LINE_TOO_LONG,
                bytes(TABLE + "\"" + "x ".repeat(1_000_000)));
        refused("a line of twenty thousand cells", CSV_LINE_TOO_LONG, bytes(TABLE + ",".repeat(20_000)));
        rejected(
                "a cell of 100,001 characters",
                1,
                "2 given_name CELL_TOO_LONG",
                TABLE.replace("Ada", "a".repeat(100_001)));
        accepted("a cell of 100,000 characters", bytes(TABLE.replace("Ada", "a".repeat(100_000))));
    }

    private void headings() {
        refused(
                "a column missing",
                COLUMN_MISSING,
                bytes(TABLE.replace("child_key,", "").replace("K1,", "").replace("K2,", "")));
        refused(
                "a column too many",
                COLUMN_UNKNOWN,
                bytes(TABLE.replace("sex", "sex,shoe_size").replace("male\n", "male,4\n")));
        refused("a column twice", COLUMN_DUPLICATE, bytes(TABLE.replace("date_of_birth", "given_name")));
        refused("no header", COLUMN_UNKNOWN, bytes(ADA + "\n" + BEN + "\n"));
        accepted(
                "columns in another order",
                bytes("sex,child_key,date_of_birth,family_name,given_name\n"
                        + "female,K1,04/05/2010,Example,Ada\nmale,K2,01/09/2012,Example,Ben\n"));
        accepted(
                "headings in capitals with spaces",
                bytes(TABLE.replace(HEADER, "Child Key,GIVEN NAME,Family  name,Date of Birth,SEX")));
        accepted(
                "no-break spaces in headings",
                bytes(TABLE.replace(
                        HEADER, "\u00A0child_key,given\u00A0name\u200B,family_name,date_of_birth,sex\u00A0")));
        accepted("empty columns beside", bytes(TABLE.replace("\n", ",,,\n")));
        accepted("an empty column between", bytes(TABLE.replaceAll("(?m)^([^,]*),", "$1,,")));
        rejected(
                "a filled column without a heading",
                1,
                "2  CELL_WITHOUT_HEADING",
                TABLE.replace("\n", ",\n").replace("female,", "female,x"));
        rejected("a cell too many", 1, "2  CELL_COUNT", TABLE.replace("female", "female,x"));
        rejected("a comma without quotation marks", 1, "2  CELL_COUNT", TABLE.replace("Ada", "Ada, Bee"));
        rejected("a cell too few", 1, "2  CELL_COUNT", TABLE.replace(",female", ""));
        rejected("a last line cut short", 1, "3  CELL_COUNT", HEADER + "\n" + ADA + "\nK2,Ben,Exa");
        accepted("a title above", bytes("Children in care,,,,\n" + TABLE));
        told(LINE_ABOVE_HEADING);
        accepted("headings of several columns together", bytes("Child,,,Facts,\n" + TABLE));
        told(LINE_ABOVE_HEADING);
        accepted("semicolons", bytes(TABLE.replace(',', ';')));
        accepted("tabs", bytes(TABLE.replace(',', '\t')));
        accepted("bars", bytes(TABLE.replace(',', '|')));
        accepted("a line sep=;", bytes("sep=;\n" + TABLE.replace(',', ';')));
        accepted("a quoted line sep=,", bytes("\"sep=,\"\r\n" + TABLE));
        refused("a line sep= that is wrong", COLUMN_UNKNOWN, bytes("sep=;\n" + TABLE));
        accepted("semicolons in a cell", bytes(TABLE.replace("Ada", "\"A;d;a;;;;;;;\"")));
    }

    private void debris() {
        accepted("blank rows below", bytes(TABLE + ",,,,\n , ,\u00A0,,\n,,,,\n"));
        accepted(
                "no-break and zero-width signs around cells",
                bytes(TABLE.replace("K1", "\u200BK1\u00A0").replace("female", "\u2007female\uFEFF")));
        accepted("marks of direction before dates", bytes(TABLE.replace("04/05", "\u200E04/05")));
        accepted("a row of totals", bytes(TABLE + "Total,,,2,\n"));
        told(ROW_OF_TOTALS);
        accepted("words for nothing", bytes(TABLE.replace("01/09/2012,male", "NULL,N/A")));
        accepted("a family name Null", bytes(TABLE.replace("Ben,Example", "Ben,Null")));
        told(NAME_LOOKS_EMPTY);
        rejected(
                "a key that a spreadsheet shortened",
                1,
                "2 child_key NUMBER_SHORTENED",
                TABLE.replace("K1", "1.23457E+11"));
        rejected("a key in its own way of shortening", 1, "2 child_key NUMBER_SHORTENED", TABLE.replace("K1", "1E+15"));
        accepted("a key with .0", bytes(TABLE.replace("K1", "1001.0")));
        told(NUMBER_WITH_DECIMAL);
        rejected("an error of a look-up as a key", 1, "2 child_key CELL_WITH_ERROR", TABLE.replace("K1", "#N/A"));
        accepted("an error of a look-up where nothing may be", bytes(TABLE.replace("04/05/2010", "#N/A")));
        rejected("a lost reference", 1, "2 sex CELL_WITH_ERROR", TABLE.replace("female", "#REF!"));
        rejected(
                "hashes of a narrow column",
                1,
                "2 date_of_birth CELL_WITH_ERROR",
                TABLE.replace("04/05/2010", "########"));
        accepted("a formula as text", bytes(TABLE.replace("Ada", "=1+1").replace("Ben", "=cmd|' /C calc'!A0")));
    }

    private void dates() {
        date("seconds", "02/03/2025 22:40:31", null);
        date("parts of a second", "2025-03-02 22:40:00.000", null);
        date("an offset", "2025-03-02T22:40:00+01:00", null);
        date("world time", "2025-03-02T22:40:00Z", null);
        date("24:00", "02/03/2025 24:00", null);
        date("a half of a day", "02/03/2025 10:40 PM", null);
        date("a month by its name", "2-Mar-2025", null);
        date("29 February of a leap year", "29/02/2024", null);
        date("the doubled hour", "27/10/2024 01:30", null);
        date("29 February of another year", "29/02/2025", LEAP_DAY_IMPOSSIBLE);
        date("30 February", "30/02/2024", DAY_IMPOSSIBLE);
        date("the missing hour", "31/03/2024 01:30", TIME_SKIPPED);
        date("25:00", "02/03/2025 25:00", TIME_IMPOSSIBLE);
        date("a minute too many", "02/03/2025 22:60", TIME_IMPOSSIBLE);
        date("the American order", "03/31/2025", MONTH_IMPOSSIBLE);
        date("zeros", "00/00/0000", YEAR_IMPOSSIBLE);
        date("the first day of spreadsheets", "01/01/1900", YEAR_IMPOSSIBLE);
        date("the last day of databases", "31/12/9999", YEAR_IMPOSSIBLE);
        date("the year 15", "04/05/0015", YEAR_IMPOSSIBLE);
        date("a year of two digits", "04/05/15", YEAR_OF_TWO_DIGITS);
        date("the number of a day", "45718", DATE_AS_NUMBER);
        date("the number of a day and a time", "45718.9444444444", DATE_AS_NUMBER);
        date("a time alone", "22:40", TIME_OF_DAY_ALONE);
        date("the future", "02/03/2027", DATE_IN_FUTURE);
        date("before 1990", "02/03/1985", DATE_BEFORE_1990);
        date("a year before the county", "-2025-03-02", TIME_INVALID);
        date("digits of another script", "٠٢/٠٣/٢٠٢٥", TIME_INVALID);
        date("words", "last Tuesday", TIME_INVALID);
        date("a very long number", "9".repeat(5_000), TIME_INVALID);
        rejected(
                "a birth in the year 15",
                1,
                "2 date_of_birth YEAR_IMPOSSIBLE",
                TABLE.replace("04/05/2010", "0010-05-04"));
        rejected(
                "a birth of two digits",
                1,
                "2 date_of_birth YEAR_OF_TWO_DIGITS",
                TABLE.replace("04/05/2010", "04/05/10"));
        rejected("a birth in 1900", 1, "2 date_of_birth YEAR_IMPOSSIBLE", TABLE.replace("04/05/2010", "01/01/1900"));
        rejected(
                "a birth in the future",
                1,
                "2 date_of_birth DATE_IN_FUTURE",
                TABLE.replace("04/05/2010", "04/05/2030"));
    }

    private void keys() {
        rejected("one key twice", 1, "3 child_key KEY_DUPLICATE", TABLE.replace("K2", "K1"));
        rejected(
                "a key that differs by a blank nobody sees",
                1,
                "3 child_key KEY_DUPLICATE",
                TABLE.replace("K2", "K1\u00A0"));
        rejected("no key", 1, "2 child_key CELL_EMPTY", TABLE.replace("K1", ""));
        rejected("a key of 201 characters", 1, "2 child_key KEY_TOO_LONG", TABLE.replace("K1", "k".repeat(201)));
        rejected("a key that is a list", 1, "2 child_key KEY_LISTS", TABLE.replace("K1", "K1;K9"));
        refused(
                "one file twice",
                FILE_DUPLICATE,
                () -> set().with("children.csv", TABLE).with("Children.CSV", TABLE));
        refused(
                "one table in two files",
                FILE_DUPLICATE,
                () -> set().with("children.csv", TABLE)
                        .with(
                                "set.xlsx",
                                Workbooks.xlsx("Children", row(1, HEADINGS)).bytes()));
        refused("a file of another format", FILE_NOT_IN_FORMAT, () -> set().with("child.csv", TABLE));
        refused("no manifest", MANIFEST_MISSING, () -> FileSet.empty().with("children.csv", TABLE));
    }

    private void zips() {
        add(
                "a zip with folders and what a Mac adds",
                () -> zip(
                        "set/manifest.csv",
                        MANIFEST,
                        "set/children.csv",
                        bytes(TABLE),
                        "__MACOSX/set/._children.csv",
                        new byte[5],
                        "set/.DS_Store",
                        new byte[5],
                        "set/photo.jpg",
                        new byte[9]),
                false,
                2,
                List.of());
        for (String path : List.of(
                "../children.csv", "/children.csv", "a/../../children.csv", "..\\children.csv", "C:/children.csv")) {
            refused(
                    "a zip with the path " + path,
                    ZIP_PATH_OUTSIDE,
                    () -> zip("manifest.csv", MANIFEST, path, bytes(TABLE)));
        }
        refused(
                "a zip of zeros",
                ZIP_TOO_LARGE,
                () -> zip("manifest.csv", MANIFEST, "children.csv", new byte[40_000_000]));
        refused("a zip whose tables share their bytes", UPLOAD_NOT_ZIP, () -> FileSet.ofZip(sharing(zipped())));
        refused("a zip of three thousand files", ZIP_TOO_MANY_PARTS, () -> zipOf(many(3_000, 0)));
        refused("a zip of seventy tables", SET_TOO_MANY_FILES, () -> zipOf(many(70, 0)));
        refused("a zip cut short", UPLOAD_NOT_ZIP, () -> FileSet.ofZip(cut(zipped(), zipped().length / 2)));
        refused("a zip without its last byte", UPLOAD_NOT_ZIP, () -> FileSet.ofZip(cut(zipped(), zipped().length - 1)));
        refused("a zip with a changed byte", UPLOAD_NOT_ZIP, () -> FileSet.ofZip(changed(zipped(), 60)));
        refused("a zip with a password", UPLOAD_NOT_ZIP, () -> FileSet.ofZip(locked(zipped())));
        refused("an empty zip", UPLOAD_NOT_ZIP, () -> FileSet.ofZip(Workbooks.zip(Map.of())));
        refused("no zip", UPLOAD_NOT_ZIP, () -> FileSet.ofZip(bytes(TABLE)));
        refused("no bytes as a zip", UPLOAD_NOT_ZIP, () -> FileSet.ofZip(new byte[0]));
        refused(
                "one table in two folders",
                FILE_DUPLICATE,
                () -> zip("a/children.csv", bytes(TABLE), "b/children.csv", bytes(TABLE)));
        refused("a zip in a zip", MANIFEST_MISSING, () -> zip("set.zip", zipped()));
        refused("a zip that is called a table", FILE_NOT_TEXT, () -> set().with("children.csv", zipped()));
        add(
                "a workbook in a zip",
                () -> zip(
                        "manifest.csv",
                        MANIFEST,
                        "children.xlsx",
                        Workbooks.xlsx("children", rows()).bytes()),
                false,
                2,
                List.of());
    }

    private void foreignFiles() {
        byte[] ole = join(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[600]);
        refusedFile(
                "an old workbook",
                "children.xls",
                WORKBOOK_OLD,
                join(ole, "Workbook".getBytes(StandardCharsets.UTF_16LE)));
        refusedFile("an old workbook as CSV", "children.csv", WORKBOOK_OLD, ole);
        refusedFile(
                "a workbook with a password",
                "children.xlsx",
                WORKBOOK_ENCRYPTED,
                join(ole, "EncryptionInfo".getBytes(StandardCharsets.UTF_16LE)));
        refusedFile(
                "a workbook with macros",
                "children.xlsm",
                WORKBOOK_WITH_MACROS,
                Workbooks.xlsx("children", rows())
                        .part("xl/vbaProject.bin", "x")
                        .bytes());
        refusedFile(
                "a binary workbook",
                "children.xlsb",
                WORKBOOK_BINARY,
                Workbooks.xlsx("children", rows()).part("xl/workbook.bin", "x").bytes());
        refusedFile(
                "a letter",
                "children.xlsx",
                FILE_NO_TABLE,
                Workbooks.zip(parts(
                        "[Content_Types].xml",
                        bytes(XML + "<Types/>"),
                        "_rels/.rels",
                        bytes(
                                XML
                                        + "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                        "word/document.xml",
                        bytes(XML + "<document/>"))));
        refusedFile(
                "an open letter",
                "children.ods",
                FILE_NO_TABLE,
                Workbooks.zip(parts("mimetype", bytes("application/vnd.oasis.opendocument.text"))));
        refusedFile("a PDF", "children.csv", FILE_NO_TABLE, bytes("%PDF-1.7\n%âãÏÓ"));
        refusedFile("a picture", "children.csv", FILE_NO_TABLE, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        refusedFile(
                "a web page as a workbook",
                "children.xls",
                FILE_IS_WEB_PAGE,
                bytes("<html><table><tr><td>child_key</td></tr></table></html>"));
        refusedFile(
                "an XML workbook", "children.xls", FILE_IS_WEB_PAGE, bytes("\uFEFF<?xml version=\"1.0\"?><Workbook/>"));
        refusedFile("a compressed table", "children.csv", FILE_NO_TABLE, new byte[] {0x1F, (byte) 0x8B, 8, 0});
        refusedFile("a line of JSON", "children.csv", COLUMN_UNKNOWN, bytes("[{\"child_key\":\"K1\"}]"));
        add(
                "a workbook called CSV",
                () -> set().with(
                                "children.csv",
                                Workbooks.xlsx("children", rows()).bytes()),
                false,
                2,
                List.of());
        add("CSV called a workbook", () -> set().with("children.xlsx", TABLE), false, 2, List.of());
        add(
                "an open workbook called XLSX",
                () -> set().with(
                                "children.xlsx",
                                Workbooks.ods("children", odsRows()).bytes()),
                false,
                2,
                List.of());
    }

    private void workbooks() {
        workbook("a plain workbook", 2, List.of(), rows());
        workbook(
                "blank rows and cells with a format alone",
                2,
                List.of(),
                rows() + "<row r=\"900\"><c r=\"A900\" s=\"1\"/></row>"
                        + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>");
        workbook("a date cell", 1, List.of(), row(1, HEADINGS) + dated(number("D2", 1, "40302")));
        workbook(
                "the number of a day without its format",
                0,
                List.of("2 date_of_birth DATE_AS_NUMBER"),
                row(1, HEADINGS) + dated(number("D2", 0, "40302")));
        workbook(
                "29 February 1900",
                0,
                List.of("2 date_of_birth YEAR_IMPOSSIBLE"),
                row(1, HEADINGS) + dated(number("D2", 1, "60")));
        workbook(
                "a negative day",
                0,
                List.of("2 date_of_birth TIME_INVALID"),
                row(1, HEADINGS) + dated(number("D2", 1, "-5")));
        workbook(
                "a day beyond all days",
                0,
                List.of("2 date_of_birth TIME_INVALID"),
                row(1, HEADINGS) + dated(number("D2", 1, "1E300")));
        workbook("a number that is none", 1, List.of(), row(1, HEADINGS) + dated(number("D2", 1, "NaN")));
        workbook(
                "a number with a large exponent",
                0,
                List.of("2 date_of_birth TIME_INVALID"),
                row(1, HEADINGS) + dated(number("D2", 0, "1E999999999")));
        workbook(
                "a key with more digits than a spreadsheet keeps",
                0,
                List.of("2 child_key NUMBER_SHORTENED"),
                row(1, HEADINGS) + "<row r=\"2\">" + number("A2", 0, "12345678901234567890") + text("B2", "Ada")
                        + text("C2", "E") + "</row>");
        workbook(
                "an error cell",
                0,
                List.of("2 date_of_birth CELL_WITH_ERROR"),
                row(1, HEADINGS) + dated("<c r=\"D2\" t=\"e\"><v>#VALUE!</v></c>"));
        workbook(
                "a formula without its value",
                0,
                List.of("2 date_of_birth CELL_NOT_CALCULATED"),
                row(1, HEADINGS) + dated("<c r=\"D2\"><f>TODAY()</f></c>"));
        workbook(
                "a formula with its value",
                1,
                List.of(),
                row(1, HEADINGS) + dated("<c r=\"D2\" t=\"str\"><f>A1</f><v>04/05/2010</v></c>"));
        workbook(
                "cells without their place",
                1,
                List.of(),
                row(1, HEADINGS)
                        + "<row><c t=\"str\"><v>K1</v></c><c t=\"str\"><v>Ada</v></c><c t=\"str\"><v>E</v></c></row>");
        workbook(
                "an unknown kind of cell",
                1,
                List.of(),
                row(1, HEADINGS) + dated("<c r=\"D2\" t=\"odd\"><v>04/05/2010</v></c>"));
        workbook(
                "a style that is not there",
                1,
                List.of(),
                row(1, HEADINGS) + dated("<c r=\"D2\" s=\"9999\" t=\"str\"><v>04/05/2010</v></c>"));
        workbook(
                "a title and merged headings",
                2,
                List.of(),
                row(1, "Children") + row(2, "Child", "", "", "Facts") + rows(3));
        told(LINE_ABOVE_HEADING, LINE_ABOVE_HEADING);
        workbook("a row of totals in a workbook", 2, List.of(), rows() + row(9, "Total", "", "", "2"));
        told(ROW_OF_TOTALS);
        workbook(
                "a remark beside a row",
                1,
                List.of(),
                row(1, HEADINGS) + row(2, "K1", "Ada", "Example", "", "", "", "checked"));
        told(CELL_WITHOUT_HEADING);
        add(
                "a hidden sheet",
                () -> set().with(
                                "set.xlsx",
                                Workbooks.xlsxOf("<sheet name=\"children\" r:id=\"s1\"/>"
                                                + "<sheet name=\"persons\" state=\"hidden\" r:id=\"s2\"/>")
                                        .sheet(1, rows())
                                        .sheet(2, row(1, "x"))
                                        .bytes()),
                false,
                2,
                List.of());
        told(WORKBOOK_SHEET_HIDDEN);
        add(
                "a sheet for people",
                () -> set().with(
                                "set.xlsx",
                                Workbooks.xlsxOf("<sheet name=\"children\" r:id=\"s1\"/>"
                                                + "<sheet name=\"Read me first\" r:id=\"s2\"/>")
                                        .sheet(1, rows())
                                        .sheet(2, row(1, "x"))
                                        .bytes()),
                false,
                2,
                List.of());
        told(WORKBOOK_SHEET_UNKNOWN);
        refused(
                "hidden sheets alone",
                WORKBOOK_SHEET_HIDDEN,
                () -> set().with(
                                "set.xlsx",
                                Workbooks.xlsxOf("<sheet name=\"children\" state=\"hidden\" r:id=\"s1\"/>")
                                        .sheet(1, rows())
                                        .bytes()));
        refused(
                "a sheet almost like a table",
                FILE_NOT_IN_FORMAT,
                () -> set().with(
                                "set.xlsx",
                                Workbooks.xlsxOf("<sheet name=\"childrn\" r:id=\"s1\"/>")
                                        .sheet(1, rows())
                                        .bytes()));
        add(
                "a sheet with the name that programs give",
                () -> set().with(
                                "children.xlsx",
                                Workbooks.xlsx("Sheet1", rows()).bytes()),
                false,
                2,
                List.of());
    }

    private void hostileWorkbooks() {
        byte[] whole = Workbooks.xlsx("children", rows()).bytes();
        refusedFile("a workbook cut short", "children.xlsx", FILE_DAMAGED, cut(whole, whole.length / 2));
        refusedFile("a workbook of four bytes", "children.xlsx", FILE_DAMAGED, cut(whole, 4));
        refusedFile(
                "a workbook without its sheet",
                "children.xlsx",
                FILE_DAMAGED,
                Workbooks.xlsxOf("<sheet name=\"children\" r:id=\"s1\"/>").bytes());
        refusedFile(
                "a workbook without its list of sheets",
                "children.xlsx",
                FILE_DAMAGED,
                Workbooks.zip(
                        parts(
                                "[Content_Types].xml",
                                bytes(XML + "<Types/>"),
                                "_rels/.rels",
                                bytes(
                                        XML
                                                + "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"))));
        sheetXml(
                "an entity from outside",
                WORKBOOK_WITH_DOCTYPE,
                XML + OUTSIDE + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>");
        sheetXml(
                "entities upon entities",
                WORKBOOK_WITH_DOCTYPE,
                XML + LAUGHS + "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");
        sheetXml(
                "a definition elsewhere",
                WORKBOOK_WITH_DOCTYPE,
                XML + "<!DOCTYPE a SYSTEM \"http://192.0.2.1/a.dtd\"><worksheet/>");
        sheetXml(
                "an entity nobody defines",
                FILE_DAMAGED,
                XML + "<worksheet><sheetData><row><c t=\"str\"><v>&nobody;</v></c></row></sheetData></worksheet>");
        sheetXml("XML cut short", FILE_DAMAGED, XML + "<worksheet><sheetData><row><c t=\"str\"><v>K1");
        sheetXml("no XML", FILE_DAMAGED, "child_key,given_name");
        sheetXml(
                "a character that XML has not",
                FILE_DAMAGED,
                XML + "<worksheet><sheetData><row><c t=\"str\"><v>a\u0001</v></c></row></sheetData></worksheet>");
        sheetXml(
                "an encoding that nobody knows",
                FILE_DAMAGED,
                "<?xml version=\"1.0\" encoding=\"klingon\"?><worksheet/>");
        sheetXml("ten thousand elements in each other", FILE_DAMAGED, XML + "<worksheet>" + "<a>".repeat(10_000));
        sheetXml("a column beyond all columns", WORKBOOK_TOO_WIDE, sheet("<row>" + text("ZZZZ1", "x") + "</row>"));
        sheetXml("the last column", WORKBOOK_TOO_WIDE, sheet("<row>" + text("XFD1", "x") + "</row>"));
        sheetXml("a text that is shared and not there", FILE_DAMAGED, sheet("<row><c t=\"s\"><v>7</v></c></row>"));
        sheetXml("a shared text below zero", FILE_DAMAGED, sheet("<row><c t=\"s\"><v>-1</v></c></row>"));
        sheetXml(
                "a text of three million characters",
                WORKBOOK_TEXT_TOO_LONG,
                sheet("<row>" + text("A1", "x".repeat(3_000_000)) + "</row>"));
        sheetXml(
                "an attribute of five million characters",
                WORKBOOK_TEXT_TOO_LONG,
                sheet("<row a=\"" + "x".repeat(5_000_000) + "\"/>"));
        sheetXml(
                "a comment of five million characters",
                WORKBOOK_TEXT_TOO_LONG,
                sheet("<!--" + "x".repeat(5_000_000) + "-->"));
        refusedFile("a workbook of three thousand parts", "children.xlsx", ZIP_TOO_MANY_PARTS, manyParts());
        refusedFile(
                "a workbook with a path outside",
                "children.xlsx",
                ZIP_PATH_OUTSIDE,
                Workbooks.xlsx("children", rows()).part("../x", "y").bytes());
        add(
                "a row number beyond all rows",
                () -> set().with(
                                "children.xlsx",
                                Workbooks.xlsx(
                                                "children",
                                                rows().replace("<row r=\"3\">", "<row r=\"99999999999999\">"))
                                        .bytes()),
                false,
                2,
                List.of());
        add(
                "a part that lies outside",
                () -> set().with(
                                "children.xlsx",
                                Workbooks.xlsx("children", rows())
                                        .part(
                                                "xl/_rels/workbook.xml.rels",
                                                XML
                                                        + "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                                        + "<Relationship Id=\"s9\" Type=\"x/externalLink\" TargetMode=\"External\" Target=\"http://192.0.2.1/\"/></Relationships>")
                                        .bytes()),
                false,
                2,
                List.of());
    }

    private void openDocuments() {
        add(
                "a plain open workbook",
                () -> set().with("set.ods", Workbooks.ods("children", odsRows()).bytes()),
                false,
                2,
                List.of());
        add(
                "a hidden sheet of an open workbook",
                () -> set().with(
                                "set.ods",
                                Workbooks.odsOf("<table:table table:name=\"children\">" + odsRows()
                                                + "</table:table><table:table table:name=\"persons\" table:style-name=\"h\">"
                                                + odsRow("x") + "</table:table>")
                                        .bytes()),
                false,
                2,
                List.of());
        told(WORKBOOK_SHEET_HIDDEN);
        refusedFile(
                "an open workbook with a password",
                "children.ods",
                WORKBOOK_ENCRYPTED,
                Workbooks.ods("children", odsRows())
                        .part(
                                "META-INF/manifest.xml",
                                XML + "<manifest><file-entry><encryption-data/></file-entry></manifest>")
                        .bytes());
        refusedFile(
                "an open workbook with macros",
                "children.ods",
                WORKBOOK_WITH_MACROS,
                Workbooks.ods("children", odsRows())
                        .part("Basic/Standard/Module1.xml", "x")
                        .bytes());
        refusedFile(
                "an open workbook without content",
                "children.ods",
                FILE_DAMAGED,
                Workbooks.zip(parts("mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet"))));
        refusedFile(
                "an entity in an open workbook",
                "children.ods",
                WORKBOOK_WITH_DOCTYPE,
                Workbooks.ods("children", odsRows())
                        .part("content.xml", XML + OUTSIDE + "<a>&b;</a>")
                        .bytes());
        refusedFile(
                "a row a million times",
                "children.ods",
                WORKBOOK_TOO_LARGE,
                Workbooks.ods(
                                "children",
                                odsRow(HEADINGS)
                                        + odsRow("K1", "Ada", "E")
                                                .replace(
                                                        "<table:table-row>",
                                                        "<table:table-row table:number-rows-repeated=\"1000000\">"))
                        .bytes());
        refusedFile(
                "a cell a million times",
                "children.ods",
                WORKBOOK_TOO_WIDE,
                Workbooks.ods(
                                "children",
                                odsRow("child_key")
                                        .replace(
                                                "<table:table-cell",
                                                "<table:table-cell table:number-columns-repeated=\"1000000\""))
                        .bytes());
        add(
                "a million blank rows",
                () -> set().with(
                                "children.ods",
                                Workbooks.ods(
                                                "children",
                                                odsRows()
                                                        + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>")
                                        .bytes()),
                false,
                2,
                List.of());
        add(
                "an error in an open workbook",
                () -> set().with(
                                "children.ods",
                                Workbooks.ods("children", odsRow(HEADINGS) + odsRow("K1", "Ada", "E", "Err:502"))
                                        .bytes()),
                false,
                0,
                List.of("2 date_of_birth CELL_WITH_ERROR"));
        refusedFile(
                "an open workbook cut short",
                "children.ods",
                FILE_DAMAGED,
                cut(Workbooks.ods("children", odsRows()).bytes(), 400));
    }

    private static FileSet set() {
        return FileSet.empty().with("manifest.csv", MANIFEST);
    }

    private static FileSet children(byte[] bytes) {
        return set().with("children.csv", bytes);
    }

    private static String rows() {
        return rows(1);
    }

    private static String rows(int first) {
        return row(first, HEADINGS) + row(first + 1, ADA.split(",")) + row(first + 2, BEN.split(","));
    }

    private static String odsRows() {
        return odsRow(HEADINGS) + odsRow(ADA.split(",")) + odsRow(BEN.split(","));
    }

    private static String dated(String cell) {
        return "<row r=\"2\">" + text("A2", "K1") + text("B2", "Ada") + text("C2", "Example") + cell + "</row>";
    }

    private static String sheet(String rows) {
        return XML + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String sharedTexts() {
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < 45; i++) {
            texts.append("<si><t>").append(noise(i, 800_000)).append("</t></si>");
        }
        return texts.toString();
    }

    /** Text that packs badly, so that it is no bomb. */
    private static String noise(int seed, int length) {
        byte[] letters = new byte[length];
        new java.util.Random(seed).nextBytes(letters);
        for (int i = 0; i < length; i++) {
            letters[i] = (byte) ('a' + (letters[i] & 15));
        }
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private static byte[] manyParts() {
        Workbooks workbook = Workbooks.xlsx("children", rows());
        for (int i = 0; i < 3_000; i++) {
            workbook.part("xl/media/" + i, "");
        }
        return workbook.bytes();
    }

    private static Map<String, byte[]> many(int count, int bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] content = new byte[bytes];
        new java.util.Random(1).nextBytes(content);
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i % 64 == 0 ? content[i] : 'a');
        }
        for (int i = 0; i < count; i++) {
            files.put("table" + i + ".csv", content);
        }
        return files;
    }

    private static FileSet zip(Object... parts) {
        return zipOf(parts(parts));
    }

    private static FileSet zipOf(Map<String, byte[]> parts) {
        return FileSet.ofZip(Workbooks.zip(parts));
    }

    private static byte[] zipped() {
        return Workbooks.zip(parts("manifest.csv", MANIFEST, "children.csv", bytes(TABLE)));
    }

    private static Map<String, byte[]> parts(Object... parts) {
        Map<String, byte[]> map = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            map.put((String) parts[i], (byte[]) parts[i + 1]);
        }
        return map;
    }

    private void accepted(String name, byte[] bytes) {
        add(name, () -> children(bytes), false, 2, List.of());
    }

    private void rejected(String name, int sound, String problem, String table) {
        add(name, () -> children(bytes(table)), false, sound, List.of(problem));
    }

    private void refused(String name, ImportError error, byte[] bytes) {
        refused(name, error, () -> children(bytes));
    }

    private void refusedFile(String name, String file, ImportError error, byte[] bytes) {
        refused(name, error, () -> set().with(file, bytes));
    }

    private void refused(String name, ImportError error, Supplier<FileSet> set) {
        add(name, set, true, 0, List.of(error.name()));
    }

    private void workbook(String name, int sound, List<String> problems, String rows) {
        add(name, () -> set().with("set.xlsx", Workbooks.xlsx("children", rows).bytes()), false, sound, problems);
    }

    private void sheetXml(String name, ImportError error, String xml) {
        refused(
                name,
                error,
                () -> set().with(
                                "set.xlsx",
                                Workbooks.xlsx("children", "")
                                        .part("xl/worksheets/sheet1.xml", xml)
                                        .bytes()));
    }

    private void date(String name, String started, @org.jspecify.annotations.Nullable ImportError error) {
        add(
                "a date: " + name,
                () -> children(bytes(TABLE))
                        .with(
                                "episodes.csv",
                                "episode_key,child_key,kind,started,ended,missing_from,district,risk,provider",
                                "E1,K1,missing," + started + ",,home,E07990001,medium,lantern"),
                false,
                error == null ? 3 : 2,
                error == null ? List.of() : List.of("2 started " + error));
    }

    private void add(String name, Supplier<FileSet> set, boolean refused, int rows, List<String> problems) {
        all.add(new BadFile(name, set, refused, rows, problems, List.of()));
    }

    private void told(ImportError... errors) {
        all.add(all.removeLast().telling(errors));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    /** The last character becomes the first half of two. */
    private static byte[] halfPair(byte[] wide) {
        wide[wide.length - 1] = (byte) 0xD8;
        return wide;
    }

    private static byte[] changed(byte[] bytes, int at) {
        bytes[at] ^= 0x55;
        return bytes;
    }

    /** Sets the flag of a password in every header. */
    private static byte[] locked(byte[] zip) {
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 6] |= 1;
            }
        }
        return zip;
    }

    /** The second entry of the directory names the first one's place and length. */
    private static byte[] sharing(byte[] zip) {
        byte[] shared = zipped();
        for (int i = 0; i + 46 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                shared[i + 20] = 127;
                shared[i + 21] = 1;
            }
        }
        return shared;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
