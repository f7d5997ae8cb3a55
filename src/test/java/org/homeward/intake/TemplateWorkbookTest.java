package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.SmallCounty.SENDER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.check.FormatWords;
import org.homeward.intake.read.FileFormat;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The template names every column of the format, explains each, and its example is a set that is accepted. */
@DatabaseTest
class TemplateWorkbookTest {

    private final TestDatabase database;

    TemplateWorkbookTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void it_has_every_file_with_every_column() throws IOException {
        Map<String, List<String>> headings = headings(template(false));

        assertThat(headings.keySet()).contains(TemplateWorkbook.READ_ME);
        for (FileFormat format : files()) {
            assertThat(headings.get(format.file().replace(".csv", "")))
                    .containsExactlyElementsOf(format.known());
        }
    }

    @Test
    void every_column_is_explained() {
        assertThat(FormatWords.all())
                .extracting(words -> words.file() + " " + words.column())
                .containsExactlyInAnyOrderElementsOf(files().stream()
                        .flatMap(format -> format.known().stream().map(column -> format.file() + " " + column))
                        .toList());
    }

    private static List<FileFormat> files() {
        return Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                .toList();
    }

    private byte[] template(boolean filled) {
        database.truncate();
        IntakeFixtures.to(database).reference().load(SENDER, SmallCounty.reference());
        return new TemplateWorkbook(database.database()).write(SENDER, filled);
    }

    private static Map<String, List<String>> headings(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheets().collect(Collectors.toMap(Sheet::getName, TemplateWorkbookTest::headings));
        }
    }

    private static List<String> headings(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(1)
                    .flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
