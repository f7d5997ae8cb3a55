package org.homeward.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Exactness;
import org.homeward.disclosure.Share;
import org.homeward.export.ExportFixtures;
import org.homeward.request.Column.Face;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.table.CountTable;
import org.junit.jupiter.api.Test;

/** One declaration gives the table, the files and JSON their columns. */
class ColumnsTest extends KaribuTest {

    private record Ward(String code, String name, Count children, Count of, boolean isOne) {}

    private static final List<Ward> WARDS = List.of(
            new Ward("E1", "Castle", Count.of(12), Count.of(40), false),
            new Ward("E2", "Moor", Count.under(5), Count.of(20), true),
            new Ward("E3", "Ash", Count.of(7), Count.of(9), false),
            new Ward("E4", "Elm", noisy(36), noisy(90), false));

    private static Count noisy(int number) {
        return Count.noisy(number, new Exactness.Noisy(5, 6, 3));
    }

    private static Columns<Ward> columns() {
        return new Columns<Ward>((key, values) -> values.length == 0 ? "The " + key : key + " of " + values[0])
                .head("ward", Ward::code, Ward::name)
                .count("children", Ward::children)
                .share("share", ward -> new Share(ward.children(), ward.of()))
                .number("place.easting", ward -> ward.name().length())
                .only(Face.FILE)
                .words("note", ward -> ward.isOne() ? "one child" : "")
                .only(Face.TABLE);
    }

    @Test
    void the_table_has_names_and_says_why_a_number_is_hidden() {
        String table =
                words(shown(new CountTable<Ward>("wards").columns(columns()).show(WARDS)));

        assertThat(table)
                .contains("The ward", "The children", "The share", "The note", "Castle", "share.one of 30", "one child")
                .contains("fewer than 5, hidden")
                .doesNotContain("E1", "easting");
    }

    @Test
    void a_file_has_names_with_their_codes() {
        assertThat(ExportFixtures.csv("wards", columns(), WARDS).lines())
                .containsExactly(
                        "\"The ward\",\"The ward code\",\"The children\",\"The share\",\"The place.easting\"",
                        "\"Castle\",\"E1\",\"12\",\"share.one of 30\",\"6\"",
                        "\"Moor\",\"E2\",\"fewer than 5, hidden\",\"The share.too-few\",\"4\"",
                        "\"Ash\",\"E3\",\"7\",\"–\",\"3\"",
                        "\"Elm\",\"E4\",\"36\",\"share.range of 35\",\"3\"");
        assertThat(ExportFixtures.csv("wards", columns(), List.of()).lines())
                .as("a table without rows has the same columns")
                .hasSize(1)
                .first()
                .asString()
                .contains("The ward code");
    }

    @Test
    void a_program_gets_values_by_name_and_never_a_hidden_number() {
        String json = new String(ExportFixtures.json("wards", columns(), WARDS), StandardCharsets.UTF_8);

        assertThat(json.replaceAll("\\s", ""))
                .contains("{\"ward\":{\"code\":\"E1\",\"name\":\"Castle\"},\"children\":12,\"share\":30,\"easting\":6}")
                .contains("\"name\":\"Elm\"},\"children\":36,\"share\":{\"from\":35,\"to\":45},\"easting\":3}")
                .contains("\"name\":\"Moor\"},\"children\":null,\"share\":null,\"easting\":4}");
    }

    @Test
    void some_of_the_columns_make_a_smaller_table() {
        assertThat(columns().pick("share", "ward").of(Face.TABLE))
                .extracting(Column::name)
                .containsExactly("share", "ward");
        assertThatThrownBy(() -> columns().pick("sharre"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no column sharre.");
    }
}
