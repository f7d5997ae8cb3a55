package org.homeward.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.print.Translations;
import org.homeward.request.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInjectionGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\t1",
                "\r1",
                " =1",
                "\u00A0=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "\u200D=1"
            })
    void text_that_a_spreadsheet_would_calculate_gets_an_apostrophe(String text) {
        assertThat(CsvInjectionGuard.untyped(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1-2", "–", "[U+202E]", "'=1", "\"=1\"", "<b>"})
    void other_text_is_unchanged(String text) {
        assertThat(CsvInjectionGuard.untyped(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u202Eb, a[U+202E]b",
        "a\u200Bb, a[U+200B]b",
        "a\u0000b, a[U+0000]b",
        "a\u001B[31mb, a[U+001B][31mb",
        "a\u2028b, a[U+2028]b",
        "a\uD83Db, a[U+D83D]b",
        "é\u0301 \uD83D\uDC68\u200D\uD83D\uDC69, é\u0301 \uD83D\uDC68\u200D\uD83D\uDC69"
    })
    void invisible_characters_become_their_codes(String stored, String visible) {
        assertThat(CsvInjectionGuard.typed(stored)).isEqualTo(visible);
    }

    @Test
    void a_hidden_count_is_text_and_a_shown_one_a_number() {
        record Line(String name, Count children) {}
        Translations translations = Translations.english();
        ExportTable table = ExportTable.of(
                translations,
                "=title",
                new Columns<Line>((key, values) -> key)
                        .words("-Ward", Line::name)
                        .count("Children", Line::children),
                List.of(
                        new Line("=Quay", Count.of(1234)),
                        new Line("Hill", Count.under(5)),
                        new Line("Moor", Count.complement())));

        String csv = new String(CsvFormat.csv(table), StandardCharsets.UTF_8);

        assertThat(csv.substring(1).lines())
                .containsExactly(
                        "\"'-Ward\",\"Children\"",
                        "\"'=Quay\",\"1234\"",
                        "\"Hill\",\"fewer than 5, hidden\"",
                        "\"Moor\",\"hidden to protect another figure\"");
    }
}
