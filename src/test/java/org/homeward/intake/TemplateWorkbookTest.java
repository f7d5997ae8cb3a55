package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.support.SmallCounty.SENDER;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.check.FormatWords;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.TableLines;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.LayoutQueries;
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
    void it_has_every_file_with_every_column() {
        FileSet set = set(template(false));

        assertThat(set.tables().keySet()).contains("read_me.csv");
        for (FileFormat format : files()) {
            try (TableLines lines = set.table(format.file()).open(format.known())) {
                assertThat(lines.header()).containsExactlyElementsOf(format.known());
            }
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

    @Test
    void its_example_is_accepted_as_it_stands() {
        FileSet set = set(template(true));

        ImportResult result = IntakeFixtures.to(database).intake().load(SENDER, set);

        assertThat(result.rejected()).isEmpty();
        assertThat(result.files())
                .extracting(ImportResult.FileCount::file, ImportResult.FileCount::added)
                .contains(tuple("children.csv", 2), tuple("statements.csv", 2), tuple("actions.csv", 1));
        assertThat(result.notices())
                .extracting(notice -> notice.problem().error())
                .doesNotContain(ImportError.WORKBOOK_SHEET_UNKNOWN);
    }

    @Test
    void an_empty_template_stores_nothing() {
        byte[] empty = template(false);

        assertThat(IntakeFixtures.to(database).intake().load(SENDER, set(empty)).outcome())
                .isEqualTo(ImportResult.Outcome.NO_ROWS);
    }

    private static List<FileFormat> files() {
        return Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                .toList();
    }

    private byte[] template(boolean filled) {
        database.truncate();
        IntakeFixtures.to(database).reference().load(SENDER, SmallCounty.reference());
        return new TemplateWorkbook(new LayoutQueries(database.database())).write(SENDER, filled);
    }

    private static FileSet set(byte[] workbook) {
        return FileSet.empty().with("homeward.xlsx", workbook);
    }
}
