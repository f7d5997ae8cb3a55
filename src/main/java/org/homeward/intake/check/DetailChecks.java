package org.homeward.intake.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.FactorSide;
import org.homeward.intake.read.Row;

/** Why, and what harm: factors.csv and harms.csv. One factor may push and pull at once: two rows. */
final class DetailChecks {

    private final Checking checking;
    private final Map<List<String>, Integer> seen = new HashMap<>();

    DetailChecks(Checking checking) {
        this.checking = checking;
    }

    Optional<DetailRow> factor(Row row) {
        Cells cells = checking.cells(row);
        var factor = new DetailRow.Factor(
                row,
                cells.reference("statement_key", checking.statements),
                cells.code("code", checking.known.lists().factors(), null),
                cells.code("side", FactorSide.class, null));
        once(
                cells,
                row,
                List.of(
                        row.file(),
                        factor.statementKey(),
                        factor.code(),
                        factor.side().name()));
        return cells.isSound() ? Optional.of(factor) : Optional.empty();
    }

    Optional<DetailRow> harm(Row row) {
        Cells cells = checking.cells(row);
        var harm = new DetailRow.Harm(
                row,
                cells.reference("statement_key", checking.statements),
                cells.code("code", checking.known.lists().harms(), null));
        once(cells, row, List.of(row.file(), harm.statementKey(), harm.code()));
        return cells.isSound() ? Optional.of(harm) : Optional.empty();
    }

    private void once(Cells cells, Row row, List<String> whole) {
        Integer before = cells.isSound() ? seen.putIfAbsent(whole, row.line()) : null;
        if (before != null) {
            cells.reject("code", "The same is already on line " + before + ".", "Keep one of the two rows.");
        }
    }
}
