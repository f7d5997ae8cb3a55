package org.homeward.intake.keep;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.DetailRow;
import org.homeward.intake.check.Shapes;
import org.homeward.intake.check.StatementRow;
import org.homeward.intake.keep.VersionLedger.Arrival;
import org.homeward.intake.keep.VersionLedger.Outcome;
import org.homeward.intake.keep.VersionLedger.Plan;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.Shape;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * The files that tell more of a statement. Where a statement is sent, such a file tells all of it: what is there and is no
 * longer sent ends, unless a row of it was rejected.
 */
record DetailPlanLedger(CheckedSet set, KeyLedger keys, DetailLedger details, Tally tally) {

    List<Plan> plans(DSLContext dsl) {
        return List.of(
                plan(dsl, Shapes.PLACES, KeptLedger.PLACES, set.places(), details::place),
                plan(dsl, Shapes.MENTIONS, KeptLedger.MENTIONS, DetailRow.Mention.class, details::mention),
                plan(dsl, Shapes.COMPANIONS, KeptLedger.COMPANIONS, DetailRow.Companion.class, details::companion),
                plan(dsl, Shapes.VEHICLES, KeptLedger.VEHICLES, DetailRow.Vehicle.class, details::vehicle),
                plan(dsl, Shapes.PHONES, KeptLedger.PHONES, DetailRow.Phone.class, details::phone),
                plan(dsl, Shapes.HANDLES, KeptLedger.HANDLES, DetailRow.Handle.class, details::handle),
                plan(dsl, Shapes.FACTORS, KeptLedger.FACTORS, DetailRow.Factor.class, details::factor),
                plan(dsl, Shapes.HARMS, KeptLedger.HARMS, DetailRow.Harm.class, details::harm));
    }

    private <T extends DetailRow> Plan plan(
            DSLContext dsl, Shape shape, VersionLedger kept, Class<T> kind, Function<T, Arrival> arriving) {
        return plan(dsl, shape, kept, set.details(kind), arriving);
    }

    private <T> Plan plan(
            DSLContext dsl, Shape shape, VersionLedger kept, List<T> rows, Function<T, Arrival> arriving) {
        List<Arrival> arrivals = rows.stream().map(arriving).toList();
        Set<Object> told = complete(shape);
        Set<Object> looked = Stream.concat(told.stream(), arrivals.stream().map(each ->
                        (Object) each.counted().get(kept.scope())))
                .collect(Collectors.toSet());
        Predicate<Record> ends = standing -> told.contains(standing.get(kept.scope()));
        return kept.compare(dsl, arrivals, looked, ends, new Outcome() {
            @Override
            public void arrived(Row row, Tally.Fate fate) {
                tally.mark(row, fate);
            }

            @Override
            public void withdrawn(Record standing) {
                tally.withdraw(shape.file());
            }
        });
    }

    private Set<Object> complete(Shape shape) {
        if (!set.sent().rows().containsKey(shape.file())) {
            return Set.of();
        }
        Set<Integer> rejectedLines = set.rejected().stream()
                .filter(each -> each.file().equals(shape.file()))
                .map(each -> each.line())
                .collect(Collectors.toSet());
        Set<String> inDoubt = set.sent().of(shape).stream()
                .filter(row -> rejectedLines.contains(row.line()))
                .map(row -> row.cell("statement_key"))
                .collect(Collectors.toSet());
        return set.statements().stream()
                .map(StatementRow::statementKey)
                .filter(key -> !inDoubt.contains(key))
                .map(key -> (Object) keys.statement(key))
                .collect(Collectors.toSet());
    }
}
