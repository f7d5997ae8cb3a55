package org.homeward.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Translator;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error has a reason and a remedy in the text bundle, and what they quote stays text. */
class ImportProblemTest {

    private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Translator ENGLISH = Translations.english()::translate;

    /** Numbers fit every place of a text: plain, formatted or a choice. */
    private static final Object[] VALUES = {1, 2, 3, 4, 5, 6};

    @ParameterizedTest
    @EnumSource
    void every_error_has_its_reason_and_its_remedy(ImportError error) {
        ImportProblem problem = ImportProblem.of(error, VALUES);

        assertThat(problem.reason(ENGLISH))
                .isNotBlank()
                .endsWith(punctuation(error))
                .doesNotContain("{", "}", "'");
        assertThat(problem.remedy(ENGLISH)).isNotBlank().doesNotContain("{", "}", "'");
        assertThat(problem.text(ENGLISH)).isEqualTo(problem.reason(ENGLISH) + " " + problem.remedy(ENGLISH));
    }

    /** The reason of another error follows, with its own full stop. */
    private static String punctuation(ImportError error) {
        return error == ImportError.REFERENCE_ROW_INVALID ? ": 3" : ".";
    }

    @Test
    void every_reason_and_every_remedy_belongs_to_an_error_and_every_noun_to_a_kind_of_record() throws IOException {
        assertThat(codes("import.reason.")).isEqualTo(names(ImportError.values()));
        assertThat(codes("import.remedy.")).isEqualTo(names(ImportError.values()));
        assertThat(codes("import.record.")).isEqualTo(names(RecordKind.values()));
    }

    @Test
    void numbers_kinds_and_other_problems_are_quoted_in_the_language_of_the_text() {
        assertThat(ImportProblem.of(ImportError.DAY_IMPOSSIBLE, 31, 11).reason())
                .isEqualTo("There is no 31 November.");
        assertThat(ImportProblem.of(ImportError.KEY_DUPLICATE, RecordKind.SHARING, 1200)
                        .reason())
                .isEqualTo("The sharing record on line 1200 has the same key.");
        assertThat(ImportProblem.of(ImportError.CELL_TOO_LONG, 100_001, 100_000).reason())
                .isEqualTo("This has 100,001 characters; the limit is 100,000.");
        assertThat(ImportProblem.of(
                                ImportError.REFERENCE_ROW_INVALID,
                                "agencies.csv",
                                3,
                                ImportProblem.of(ImportError.CELL_COUNT, 2, 3))
                        .text())
                .isEqualTo("agencies.csv, line 3: The row has 2 cells; the header has 3 columns. Correct this row.");
        assertThat(ImportProblem.of(ImportError.COLUMN_MISSING, "offers.csv", 2, "made, method")
                        .text())
                .isEqualTo("These columns are missing from offers.csv: made, method. Add them to the first line.");
    }

    @Test
    void what_was_probably_meant_follows_the_reason() {
        ImportProblem problem = ImportProblem.of(ImportError.CODE_UNKNOWN);

        assertThat(problem.suggesting(Optional.of("WBRI")).reason())
                .isEqualTo("This code is not known. Did you mean WBRI?");
        assertThat(problem.suggesting(Optional.empty()).reason()).isEqualTo("This code is not known.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0}", "{1,number}", "'", "''{0}''", "<b>{0}</b>", "${x}", "%s", "a|b", "\\u0027"})
    void a_pattern_in_the_text_of_a_sender_stays_text(String hostile) {
        assertThat(ImportProblem.of(ImportError.FILE_NOT_IN_FORMAT, hostile).reason())
                .isEqualTo("The format has no file " + hostile + ".");
        assertThat(ImportProblem.of(ImportError.CODE_UNKNOWN)
                        .suggesting(Optional.of(hostile))
                        .reason())
                .isEqualTo("This code is not known. Did you mean " + hostile + "?");
    }

    @Test
    void a_control_character_in_the_text_of_a_sender_is_made_visible() {
        assertThat(ImportProblem.of(ImportError.FILE_NOT_IN_FORMAT, "a\u001b[2J\u202e.csv")
                        .reason())
                .isEqualTo("The format has no file a[U+001B][2J[U+202E].csv.");
    }

    @Test
    void endless_text_of_a_sender_is_cut_and_the_remedy_is_still_there() {
        String endless = "\uD83D\uDE00\u0000".repeat(100_000);
        ImportRejected rejected =
                new ImportRejected(ImportError.COLUMN_UNKNOWN, "children.csv", endless, "child_key, given_name");

        assertThat(rejected)
                .hasMessageStartingWith("children.csv has a column")
                .hasMessageEndingWith("The columns are child_key, given_name.");
        assertThat(rejected.getMessage()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(EscapedText.of(String.valueOf(rejected.getMessage()))).isEqualTo(rejected.getMessage());
    }

    @Test
    void of_a_long_value_the_beginning_is_stored() {
        RejectedRow row = new RejectedRow(
                "statements.csv",
                2,
                "words",
                "\uD83D\uDE00".repeat(1_000),
                ImportProblem.of(ImportError.CELL_TOO_LONG, 2_000, 500));

        assertThat(row.value()).hasSizeLessThanOrEqualTo(500).endsWith("\uD83D\uDE00…");
    }

    private static Set<String> codes(String family) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(family))
                .map(key -> key.substring(family.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
