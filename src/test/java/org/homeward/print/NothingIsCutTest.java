package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.request.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a cell, a heading or the filter, all of it is on the page, to its last word. */
class NothingIsCutTest {

    private static final List<String> HOSTILE = List.of(
            "https://social.example.org/u/kid_17.99/photos?from=home-and-away&to=the.pier/landing-stage",
            "@dez.the-man_17/x.y.z and snap:d-man.99",
            "well-known.half-way/house-near.the-old/bus-station",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            "他說他叫小明在火車站等我然後我們去了他的家我不知道那裡的地址",
            "قال اسمه علي وكان ينتظرني قرب المحطة",
            "সে বলেছিল তার নাম রফিক");

    private final List<String> marks = new ArrayList<>();

    static List<SampleSheet> samples() throws IOException {
        return SampleSheet.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofAnySheet(SampleSheet sample) throws JRException, IOException {
        Sheet sheet = hostile(sample.sheet());
        JasperPrint pages =
                new SheetPrinter().fill(new Templates().compiled(sheet.folder()), sheet, Translations.english());

        assertThat(texts(pages))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.getTextTruncateIndex())
                        .as(text.getOriginalText())
                        .isNull());

        String printed = new PrintedPages(SheetPrinter.export(pages, "hostile", "D-1"))
                .read(document -> new PDFTextStripper().getText(document).replaceAll("\\s+", ""));
        assertThat(marks)
                .hasSizeGreaterThan(10)
                .filteredOn(mark -> !printed.contains(mark))
                .isEmpty();
    }

    private Sheet hostile(Sheet sheet) {
        Map<String, Sheet.Part> parts = new LinkedHashMap<>();
        // In one order, whatever that of the map: a mark that a line ends in is not found beside another column.
        new TreeMap<>(sheet.parts())
                .forEach((name, part) -> parts.put(
                        name,
                        switch (part) {
                            case Sheet.Text text -> new Sheet.Text(longer(text.text()));
                            case Sheet.Rows(var heads, var rows) ->
                                new Sheet.Rows(
                                        heads, rows.stream().map(this::hostile).toList());
                            case Sheet.Drawing drawing -> drawing;
                        }));
        Printing usual = sheet.printing();
        Printing printing =
                new Printing(usual.marking(), usual.period(), longer(usual.filters()), usual.data(), usual.requester());
        Sheet.Heading heading = new Sheet.Heading(
                sheet.heading().question(),
                longer(sheet.heading().title()),
                longer(sheet.heading().sentence()));
        return new Sheet(sheet.folder(), heading, printing, parts);
    }

    private Sheet.Row hostile(Sheet.Row row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        new TreeMap<>(row.cells())
                .forEach((column, cell) -> cells.put(
                        column,
                        switch (cell) {
                            case Cell.Text(String text) when !text.isEmpty() -> new Cell.Text(longer(text));
                            case Cell.Coded(String code, String name) -> new Cell.Coded(code, longer(name));
                            default -> cell;
                        }));
        return new Sheet.Row(cells, hostile(row.beside()));
    }

    private Record hostile(Record row) {
        try {
            RecordComponent[] components = row.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                var accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                Object value = accessor.invoke(row);
                values[i] = value instanceof String text && !text.isEmpty() ? longer(text) : value;
            }
            Constructor<? extends Record> constructor = row.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A text of another kind and length each time, so that some end near the end of a line. */
    private String longer(String text) {
        String mark = "Zq" + marks.size() + "zZ";
        String hostile = HOSTILE.get(marks.size() % HOSTILE.size());
        int length = Math.min(hostile.length(), 8 + marks.size() * 7 % 60);
        marks.add(mark);
        return text + " " + hostile.substring(0, length) + " " + mark;
    }

    private static List<JRPrintText> texts(JasperPrint pages) {
        return pages.getPages().stream()
                .flatMap(page -> page.getElements().stream())
                .flatMap(NothingIsCutTest::texts)
                .toList();
    }

    private static Stream<JRPrintText> texts(JRPrintElement element) {
        return switch (element) {
            case JRPrintText text -> Stream.of(text);
            case JRPrintFrame frame -> frame.getElements().stream().flatMap(NothingIsCutTest::texts);
            default -> Stream.empty();
        };
    }
}
