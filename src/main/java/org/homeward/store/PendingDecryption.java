package org.homeward.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Record;

/**
 * Encrypted rows that were read: their number, for the audit entry, and how they become records once it is written.
 *
 * @param decryption runs after the transaction has ended, so it must not read from the database
 */
public record PendingDecryption<R>(int rows, Function<Decryptor, R> decryption) {

    /** Rows that become a list of records, one each. */
    public static <Q extends Record, T> PendingDecryption<List<T>> list(
            List<Q> rows, BiFunction<Decryptor, Q, T> each) {
        return new PendingDecryption<>(rows.size(), decryptor -> {
            List<T> decrypted = new ArrayList<>(rows.size());
            rows.forEach(row -> decrypted.add(each.apply(decryptor, row)));
            return decrypted;
        });
    }

    /** One row or none. */
    public static <Q extends Record, T> PendingDecryption<Optional<T>> one(
            Optional<Q> row, BiFunction<Decryptor, Q, T> each) {
        return new PendingDecryption<>(
                row.isPresent() ? 1 : 0, decryptor -> row.map(found -> each.apply(decryptor, found)));
    }

    /** Nothing encrypted was read. */
    public static <R> PendingDecryption<R> nothing(R instead) {
        return new PendingDecryption<>(0, decryptor -> instead);
    }
}
