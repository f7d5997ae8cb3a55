package org.homeward.intake.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.FactorSide;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.Row;

/** factors.csv and harms.csv. One factor may both push and pull: then it has two rows. */
final class DetailChecks {

    private final CheckContext context;
    private final Map<List<String>, Integer> lines = new HashMap<>();

    DetailChecks(CheckContext context) {
        this.context = context;
    }

    Optional<DetailRow> factor(Row row) {
        RowReader reader = context.reader(DisclosureFormat.FACTORS, row);
        var factor = new DetailRow.Factor(
                row, reader.statement(context.statements), reader.code("code"), reader.code("side", FactorSide.class));
        rejectDuplicate(
                reader,
                row,
                List.of(
                        row.file(),
                        factor.statementKey(),
                        factor.code(),
                        factor.side().name()));
        return reader.isValid() ? Optional.of(factor) : Optional.empty();
    }

    Optional<DetailRow> harm(Row row) {
        RowReader reader = context.reader(DisclosureFormat.HARMS, row);
        var harm = new DetailRow.Harm(row, reader.statement(context.statements), reader.code("code"));
        rejectDuplicate(reader, row, List.of(row.file(), harm.statementKey(), harm.code()));
        return reader.isValid() ? Optional.of(harm) : Optional.empty();
    }

    private void rejectDuplicate(RowReader reader, Row row, List<String> content) {
        Integer before = reader.isValid() ? lines.putIfAbsent(content, row.sentLine()) : null;
        if (before != null) {
            reader.reject("code", ImportError.ROW_DUPLICATE, before);
        }
    }
}
