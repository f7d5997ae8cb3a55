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
 * Plans the files with details of statements. If a statement is in the set, each such file in the set is complete for it: a stored
 * detail that is no longer sent ends, unless a row of the statement was rejected.
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
            DSLContext dsl, FileFormat format, VersionDiff spec, Class<T> kind, Function<T, IncomingRow> mapping) {
        return plan(dsl, format, spec, set.details(kind), mapping);
    }

    private <T> Plan plan(
            DSLContext dsl, FileFormat format, VersionDiff spec, List<T> rows, Function<T, IncomingRow> mapping) {
        List<IncomingRow> incoming = rows.stream().map(mapping).toList();
        Set<Object> complete = completeStatements(format);
        Set<Object> scope = Stream.concat(complete.stream(), incoming.stream().map(each ->
                        (Object) each.record().get(spec.scope())))
                .collect(Collectors.toSet());
        Predicate<Record> ends = stored -> complete.contains(stored.get(spec.scope()));
        return spec.compare(dsl, incoming, scope, ends, new Outcome() {
            @Override
            public void compared(Row row, RowCounts.RowStatus status) {
                counts.mark(row, status);
            }

            @Override
            public void withdrawn(Record stored) {
                counts.withdraw(format.file());
            }
        });
    }

    private Set<Object> completeStatements(FileFormat format) {
        if (!set.parsed().rows().containsKey(format.file())) {
            return Set.of();
        }
        Set<List<Object>> rejected = set.rejected().stream()
                .map(each -> List.<Object>of(each.file(), each.line()))
                .collect(Collectors.toSet());
        // In a layout of the sender's own a rejected line may hold the statement and its details together.
        Set<String> withRejectedRows = Stream.of(format, DisclosureFormat.STATEMENTS)
                .flatMap(each -> set.parsed().of(each).stream())
                .filter(row -> rejected.contains(List.<Object>of(row.sentFile(), row.sentLine())))
                .map(row -> row.cell("statement_key"))
                .collect(Collectors.toSet());
        return set.statements().stream()
                .map(StatementRow::statementKey)
                .filter(key -> !withRejectedRows.contains(key))
                .map(key -> (Object) keys.statement(key))
                .collect(Collectors.toSet());
    }
}
