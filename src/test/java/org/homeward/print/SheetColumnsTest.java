package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.homeward.request.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A template lays out the columns that its room declares: all of them, in their order, under their own headings. */
class SheetColumnsTest {

    /** One text of a template. */
    private record Laid(String expression, String style, int right) {

        boolean isHead() {
            return style.startsWith("column");
        }

        boolean isNumber() {
            return style.startsWith("number") || style.equals("column-number");
        }
    }

    static List<SampleSheet> samples() throws IOException {
        return SampleSheet.all().stream()
                .filter(sample -> !tables(sample).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_column_is_under_its_own_heading(SampleSheet sample) throws IOException {
        List<Laid> laid = laid(sample);

        List<String> heads =
                laid.stream().filter(Laid::isHead).map(Laid::expression).toList();
        List<String> declared = new ArrayList<>();
        tables(sample).forEach((name, table) -> {
            List<String> columns = table.heads().keySet().stream()
                    .filter(column -> laid.stream().noneMatch(text -> isAcross(text, column)))
                    .map(column -> "$P{" + name + "." + column + "}")
                    .toList();
            assertThat(heads.stream().filter(head -> head.startsWith("$P{" + name + ".")))
                    .as("the headings of %s in %s", name, sample)
                    .containsExactlyElementsOf(columns);
            declared.addAll(columns);
        });
        assertThat(heads).as("the headings of %s", sample).containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_cell_is_aligned_with_its_heading_as_its_value_asks(SampleSheet sample) throws IOException {
        List<Laid> laid = laid(sample);

        tables(sample)
                .forEach((name, table) -> table.rows().getFirst().cells().forEach((column, cell) -> {
                    boolean isNumber = !(cell instanceof Cell.Text || cell instanceof Cell.Coded);
                    List<Laid> cells = laid.stream()
                            .filter(text -> text.expression().equals("$F{" + column + "}") && !isAcross(text, column))
                            .toList();
                    List<Laid> heads = laid.stream()
                            .filter(text -> text.expression().equals("$P{" + name + "." + column + "}"))
                            .toList();
                    assertThat(Stream.concat(cells.stream(), heads.stream()))
                            .as("%s of %s in %s", column, name, sample)
                            .allSatisfy(text -> assertThat(text.isNumber()).isEqualTo(isNumber));
                    if (isNumber) {
                        assertThat(cells)
                                .isNotEmpty()
                                .extracting(Laid::right)
                                .containsOnly(heads.getFirst().right());
                    }
                }));
    }

    /** A column whose value is a heading across the rows, and needs none of its own. */
    private static boolean isAcross(Laid text, String column) {
        return text.style().equals("subheading") && text.expression().equals("$F{" + column + "}");
    }

    private static Map<String, Sheet.Rows> tables(SampleSheet sample) {
        Map<String, Sheet.Rows> tables = new HashMap<>();
        sample.sheet().parts().forEach((name, part) -> {
            if (part instanceof Sheet.Rows rows && !rows.heads().isEmpty()) {
                tables.put(name, rows);
            }
        });
        return tables;
    }

    private static List<Laid> laid(SampleSheet sample) throws IOException {
        try {
            NodeList elements = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(sample.template().toFile())
                    .getElementsByTagName("element");
            List<Laid> laid = new ArrayList<>();
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                if (element.getAttribute("kind").equals("textField")) {
                    laid.add(new Laid(
                            element.getElementsByTagName("expression")
                                    .item(0)
                                    .getTextContent()
                                    .strip(),
                            element.getAttribute("style"),
                            Integer.parseInt(element.getAttribute("x"))
                                    + Integer.parseInt(element.getAttribute("width"))));
                }
            }
            return laid;
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
