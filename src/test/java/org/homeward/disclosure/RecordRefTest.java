package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRefTest {

    private static final UUID ID = UUID.fromString("8d5b2b52-3f5e-4c53-a1a0-0c7c1d2f6a11");

    @Test
    void every_kind_has_its_own_parameter() {
        HexagonCell cell = new HexagonCell(1000, 3, -2);

        assertThat(find("person", ID.toString())).containsExactly(new RecordRef.Person(new PersonId(ID)));
        assertThat(find("child", ID.toString())).containsExactly(new RecordRef.Child(new ChildId(ID)));
        assertThat(find("around", "circle.4130.5620.5"))
                .containsExactly(new RecordRef.Within(
                        DrawnArea.ofCode("circle.4130.5620.5").orElseThrow()));
        assertThat(find("ward", "E05999001")).containsExactly(new RecordRef.Area("E05999001"));
        assertThat(RecordRef.inUrl(Map.of("cell", List.of(Long.toString(cell.id())), "size", List.of("1000"))))
                .contains(new RecordRef.Cell(cell));
    }

    @Test
    void a_hexagon_without_a_size_has_the_smallest() {
        HexagonCell cell = new HexagonCell(500, 3, -2);

        assertThat(find("cell", Long.toString(cell.id()))).containsExactly(new RecordRef.Cell(cell));
    }

    @ParameterizedTest
    @CsvSource({
        "person, 1",
        "person, ''",
        "child, x",
        "ward, e05999001",
        "ward, %",
        "cell, quay",
        "around, circle.1",
        "area, E05999001"
    })
    void a_malformed_parameter_identifies_nothing(String kind, String id) {
        assertThat(find(kind, id)).isEmpty();
    }

    /** If these were accepted as the same id, one record would have several addresses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "083caaae-8d4-41ca-88d6-d91983e2d510",
                "83caaae-08d4-41ca-88d6-d91983e2d510",
                "0083caaae-08d4-41ca-88d6-d91983e2d510",
                "083CAAAE-08D4-41CA-88D6-D91983E2D510",
                "083caaae-08d4-41ca-88d6-d91983e2d510 ",
                "083caaae08d441ca88d6d91983e2d510"
            })
    void a_malformed_id_is_not_accepted(String malformed) {
        UUID id = UUID.fromString("083caaae-08d4-41ca-88d6-d91983e2d510");

        assertThat(find("child", id.toString())).isNotEmpty();
        assertThat(find("child", malformed)).isEmpty();
        assertThat(find("person", malformed)).isEmpty();
        assertThat(ChildId.inUrl(malformed).value()).isNotEqualTo(id);
        assertThat(PersonId.inUrl(malformed).value()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"0", "750", "-500", "far"})
    void there_are_no_hexagons_of_another_size(String size) {
        assertThat(RecordRef.inUrl(Map.of("cell", List.of("1"), "size", List.of(size))))
                .isEmpty();
    }

    @Test
    void the_audit_log_gets_the_id_and_for_a_hexagon_its_size_too() {
        assertThat(new RecordRef.Person(new PersonId(ID)).id()).isEqualTo(ID.toString());
        assertThat(new RecordRef.Area("E05999001").id()).isEqualTo("E05999001");
        assertThat(new RecordRef.Cell(new HexagonCell(500, 0, 7)).id()).isEqualTo("500/7");
        assertThat(new RecordRef.Cell(new HexagonCell(1000, 0, 7)).id()).isEqualTo("1000/7");
    }

    private static List<RecordRef> find(String kind, String id) {
        return RecordRef.inUrl(Map.of(kind, List.of(id))).stream().toList();
    }
}
