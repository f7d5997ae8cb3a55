package org.homeward.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.disclosure.cellkey.ReleaseAudit;
import org.homeward.store.FrozenTable;
import org.junit.jupiter.api.Test;

class ReleaseSumsTest {

    private static final Map<String, String> DISTRICTS = Map.of("Harbour", "E1", "Vale", "E2");

    private static final FrozenTable APRIL = month("2026-04-01..2026-04-30", "[13,5,6,3]");
    private static final FrozenTable MAY = month("2026-05-01..2026-05-31", "[7,5,6,3]");
    private static final FrozenTable JUNE = month("2026-06-01..2026-06-30", "\"<5\"");
    /** At least 36, of which April and May are at most 32. */
    private static final FrozenTable QUARTER = month("2026-04-01..2026-06-30", "[42,5,6,3]");

    @Test
    void tables_that_are_safe_one_by_one_reveal_a_count_together_and_then_hide_one_more() {
        List<FrozenTable> tables = List.of(APRIL, MAY, JUNE, QUARTER);
        assertThat(tables)
                .allSatisfy(alone -> assertThat(audited(List.of(alone), List.of()))
                        .as("by itself it may go out")
                        .containsExactly(alone));
        assertThat(leastOfJune(tables))
                .as("without the audit the attacker knows June")
                .isEqualTo(4);

        List<FrozenTable> audited = audited(tables, List.of());

        assertThat(leastOfJune(audited)).isZero();
        assertThat(audited)
                .filteredOn(table -> !tables.contains(table))
                .singleElement()
                .satisfies(hidden ->
                        assertThat(hidden.content()).isEqualTo(MAY.content().replace("[7,5,6,3]", "\"c\"")));
    }

    @Test
    void records_may_have_come_after_what_went_out_so_nothing_follows_from_it() {
        assertThat(audited(List.of(JUNE, QUARTER), List.of(APRIL, MAY))).containsExactly(JUNE, QUARTER);
    }

    @Test
    void what_went_out_cannot_be_hidden_so_the_total_is() {
        ReleaseAudit audit = new ReleaseAudit(NoiseMethod.HOUSE);
        int quarter = audit.figure(Count.of(42));
        audit.sum(
                quarter,
                List.of(
                        audit.figureThatIsOut(Count.of(13)),
                        audit.figureThatIsOut(Count.of(7)),
                        audit.figure(Count.under(5))));

        assertThat(audit.released()).containsExactly(Count.complement(), Count.of(13), Count.of(7), Count.under(5));
    }

    @Test
    void a_restated_figure_is_seen_beside_the_one_that_it_restates() {
        FrozenTable restated = month("2026-06-01..2026-06-30", "\"<5\"");
        assertThat(audited(List.of(restated), List.of(month("2026-06-01..2026-06-30", "[9,5,6,3]"))))
                .containsExactly(restated);
        assertThat(audited(List.of(restated), List.of(month("2026-06-01..2026-06-30", "[40,5,6,3]"))))
                .as("records were withdrawn: no sum, and no contradiction")
                .containsExactly(restated);
    }

    @Test
    void a_number_is_hidden_wherever_it_is_printed() {
        FrozenTable county =
                coverage("", "[42,5,6,3]", "Harbour", "[7,5,6,3]", "Vale", "\"<5\"", "Elsewhere", "[13,5,6,3]");
        FrozenTable harbour = coverage(" area=E1", "[7,5,6,3]");
        FrozenTable vale = coverage(" area=E2", "\"<5\"");

        List<FrozenTable> audited = audited(List.of(county, harbour, vale), List.of());

        assertThat(audited.get(0).content()).isEqualTo(county.content().replace("[7,5,6,3]", "\"c\""));
        assertThat(audited.get(1).content()).isEqualTo(harbour.content().replace("[7,5,6,3]", "\"c\""));
        assertThat(audited.get(2)).isEqualTo(vale);
    }

    @Test
    void children_are_in_several_months_so_nothing_follows_from_their_sum() {
        List<FrozenTable> children = Stream.of(APRIL, MAY, JUNE, QUARTER)
                .map(table -> new FrozenTable(
                        table.room(),
                        table.what(),
                        table.filter(),
                        table.content().replace("EPISODES", "CHILDREN")))
                .toList();

        assertThat(audited(children, List.of())).isEqualTo(children);
    }

    private static List<FrozenTable> audited(List<FrozenTable> tables, List<FrozenTable> earlier) {
        return ReleaseSums.audited(tables, earlier, DISTRICTS);
    }

    /** Exact arithmetic on what is printed, by who knows that the noise is at most 6. */
    private static int leastOfJune(List<FrozenTable> tables) {
        int quarter = shown(tables, QUARTER.filter(), 42, 36, 0);
        int others = shown(tables, APRIL.filter(), 13, 19, 1000) + shown(tables, MAY.filter(), 7, 13, 1000);
        return Math.max(0, quarter - others);
    }

    private static int shown(List<FrozenTable> tables, String filter, int number, int inferred, int otherwise) {
        return tables.stream()
                        .anyMatch(table ->
                                table.filter().equals(filter) && table.content().contains("[" + number + ",5,6,3]"))
                ? inferred
                : otherwise;
    }

    private static FrozenTable month(String period, String episodes) {
        return new FrozenTable(
                "trends", "by month", period, "{\"months\":[],\"whole\":{\"EPISODES\":" + episodes + "}}");
    }

    private static FrozenTable coverage(String area, String whole, String... groups) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < groups.length; i += 2) {
            rows.append(i == 0 ? "" : ",")
                    .append("{\"group\":\"" + groups[i] + "\",\"returned\":" + groups[i + 1] + "}");
        }
        return new FrozenTable(
                "coverage",
                "by district",
                "2026-04-01..2026-06-30" + area,
                "{\"whole\":{\"group\":\"\",\"returned\":" + whole + "},\"groups\":[" + rows + "]}");
    }
}
