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
 * @param decryption runs after the transaction has ended, so it must not read any more
 */
public record PendingDecryption<R>(int rows, Function<Decryptor, R> decryption) {

    /** Rows that become a list of records, one each. */
    public static <Q extends Record, T> PendingDecryption<List<T>> list(
            List<Q> rows, BiFunction<Decryptor, Q, T> each) {
        return new PendingDecryption<>(rows.size(), decryptor -> {
            List<T> opened = new ArrayList<>(rows.size());
            rows.forEach(row -> opened.add(each.apply(decryptor, row)));
            return opened;
        });
    }

    /** One row or none. */
    public static <Q extends Record, T> PendingDecryption<Optional<T>> one(
            Optional<Q> row, BiFunction<Decryptor, Q, T> opening) {
        return new PendingDecryption<>(
                row.isPresent() ? 1 : 0, decryptor -> row.map(each -> opening.apply(decryptor, each)));
    }

    /** Nothing sealed was read. */
    public static <R> PendingDecryption<R> nothing(R instead) {
        return new PendingDecryption<>(0, decryptor -> instead);
    }
}
