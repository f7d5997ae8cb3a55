package org.homeward.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectedCauseTest {

    @Test
    void thousands_of_lines_with_one_cause_are_one_and_say_what_they_have() {
        List<RejectedRow> rows = new ArrayList<>();
        for (int line = 2; line < 2_677; line++) {
            rows.add(row(line, "sex", line % 3 == 0 ? "2" : "1", ImportError.CODE_NOT_IN_LIST));
        }
        rows.add(row(5, "date_of_birth", "31/11/2011", ImportError.DAY_IMPOSSIBLE));
        rows.add(row(6, "sex", "", ImportError.CELL_EMPTY));

        List<RejectedCause> causes = RejectedCause.of(rows);

        assertThat(causes).hasSize(3);
        assertThat(causes.getFirst().rows()).isEqualTo(2_675);
        assertThat(causes.getFirst().column()).isEqualTo("sex");
        assertThat(causes.getFirst().values()).containsExactly("1", "2");
        assertThat(causes.getFirst().furtherValues()).isZero();
    }

    @Test
    void many_values_are_told_by_the_most_frequent() {
        List<RejectedRow> rows = new ArrayList<>();
        for (int line = 2; line < 12; line++) {
            rows.add(row(line, "risk", "risk " + line, ImportError.CODE_NOT_IN_LIST));
        }
        rows.add(row(12, "risk", "risk 11", ImportError.CODE_NOT_IN_LIST));
        rows.add(row(12, "risk", "risk 11", ImportError.CODE_NOT_IN_LIST));

        RejectedCause only = RejectedCause.of(rows).getFirst();

        assertThat(only.rows()).as("a row that has it twice counts once").isEqualTo(11);
        assertThat(only.values()).hasSize(RejectedCause.VALUES).startsWith("risk 11");
        assertThat(only.furtherValues()).isEqualTo(7);
    }

    private static RejectedRow row(int line, String column, String value, ImportError error) {
        return new RejectedRow("children.csv", line, column, value, ImportProblem.of(error));
    }
}
