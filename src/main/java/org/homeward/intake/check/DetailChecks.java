package org.homeward.intake.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.FactorSide;
import org.homeward.intake.read.Row;

/** Why, and what harm: factors.csv and harms.csv. One factor may push and pull at once: two rows. */
final class DetailChecks {

    private final CheckContext context;
    private final Map<List<String>, Integer> seen = new HashMap<>();

    DetailChecks(CheckContext context) {
        this.context = context;
    }

    Optional<DetailRow> factor(Row row) {
        RowReader reader = context.reader(row);
        var factor = new DetailRow.Factor(
                row,
                reader.reference("statement_key", context.statements),
                reader.code("code", context.reference.lists().factors(), null),
                reader.code("side", FactorSide.class, null));
        once(
                reader,
                row,
                List.of(
                        row.file(),
                        factor.statementKey(),
                        factor.code(),
                        factor.side().name()));
        return reader.isSound() ? Optional.of(factor) : Optional.empty();
    }

    Optional<DetailRow> harm(Row row) {
        RowReader reader = context.reader(row);
        var harm = new DetailRow.Harm(
                row,
                reader.reference("statement_key", context.statements),
                reader.code("code", context.reference.lists().harms(), null));
        once(reader, row, List.of(row.file(), harm.statementKey(), harm.code()));
        return reader.isSound() ? Optional.of(harm) : Optional.empty();
    }

    private void once(RowReader reader, Row row, List<String> whole) {
        Integer before = reader.isSound() ? seen.putIfAbsent(whole, row.line()) : null;
        if (before != null) {
            reader.reject("code", "The same is already on line " + before + ".", "Keep one of the two rows.");
        }
    }
}
