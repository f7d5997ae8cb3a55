package org.homeward.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Record;

/**
 * What was read and is still sealed: how many rows, for the audit, and how they become records once it is written.
 *
 * @param opening runs after the transaction has ended, so it must not read any more
 */
public record Unopened<R>(int rows, Function<Vault, R> opening) {

    /** Rows that become a list of records, one each. */
    public static <Q extends Record, T> Unopened<List<T>> list(List<Q> rows, BiFunction<Vault, Q, T> each) {
        return new Unopened<>(rows.size(), vault -> {
            List<T> opened = new ArrayList<>(rows.size());
            rows.forEach(row -> opened.add(each.apply(vault, row)));
            return opened;
        });
    }

    /** One row or none. */
    public static <Q extends Record, T> Unopened<Optional<T>> one(Optional<Q> row, BiFunction<Vault, Q, T> opening) {
        return new Unopened<>(row.isPresent() ? 1 : 0, vault -> row.map(each -> opening.apply(vault, each)));
    }

    /** Nothing sealed was read. */
    public static <R> Unopened<R> nothing(R instead) {
        return new Unopened<>(0, vault -> instead);
    }
}
