package org.homeward.intake.store;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.DetailRow;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.check.StatementRow;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.Row;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.homeward.intake.store.VersionDiff.Outcome;
import org.homeward.intake.store.VersionDiff.Plan;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * The files that tell more of a statement. Where a statement is sent, such a file tells all of it: what is there and is no
 * longer sent ends, unless a row of it was rejected.
 */
record DetailPlan(CheckedSet set, SourceKeys keys, DetailMapper details, RowCounts counts) {

    List<Plan> plans(DSLContext dsl) {
        return List.of(
                plan(dsl, DisclosureFormat.PLACES, TableSpecs.PLACES, set.places(), details::place),
                plan(dsl, DisclosureFormat.MENTIONS, TableSpecs.MENTIONS, DetailRow.Mention.class, details::mention),
                plan(
                        dsl,
                        DisclosureFormat.COMPANIONS,
                        TableSpecs.COMPANIONS,
                        DetailRow.Companion.class,
                        details::companion),
                plan(dsl, DisclosureFormat.VEHICLES, TableSpecs.VEHICLES, DetailRow.Vehicle.class, details::vehicle),
                plan(dsl, DisclosureFormat.PHONES, TableSpecs.PHONES, DetailRow.Phone.class, details::phone),
                plan(dsl, DisclosureFormat.HANDLES, TableSpecs.HANDLES, DetailRow.Handle.class, details::handle),
                plan(dsl, DisclosureFormat.FACTORS, TableSpecs.FACTORS, DetailRow.Factor.class, details::factor),
                plan(dsl, DisclosureFormat.HARMS, TableSpecs.HARMS, DetailRow.Harm.class, details::harm));
    }

    private <T extends DetailRow> Plan plan(
            DSLContext dsl, FileFormat shape, VersionDiff kept, Class<T> kind, Function<T, IncomingRow> arriving) {
        return plan(dsl, shape, kept, set.details(kind), arriving);
    }

    private <T> Plan plan(
            DSLContext dsl, FileFormat shape, VersionDiff kept, List<T> rows, Function<T, IncomingRow> arriving) {
        List<IncomingRow> arrivals = rows.stream().map(arriving).toList();
        Set<Object> told = complete(shape);
        Set<Object> looked = Stream.concat(told.stream(), arrivals.stream().map(each ->
                        (Object) each.counted().get(kept.scope())))
                .collect(Collectors.toSet());
        Predicate<Record> ends = standing -> told.contains(standing.get(kept.scope()));
        return kept.compare(dsl, arrivals, looked, ends, new Outcome() {
            @Override
            public void arrived(Row row, RowCounts.RowStatus fate) {
                counts.mark(row, fate);
            }

            @Override
            public void withdrawn(Record standing) {
                counts.withdraw(shape.file());
            }
        });
    }

    private Set<Object> complete(FileFormat shape) {
        if (!set.parsed().rows().containsKey(shape.file())) {
            return Set.of();
        }
        Set<Integer> rejectedLines = set.rejected().stream()
                .filter(each -> each.file().equals(shape.file()))
                .map(each -> each.line())
                .collect(Collectors.toSet());
        Set<String> inDoubt = set.parsed().of(shape).stream()
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
