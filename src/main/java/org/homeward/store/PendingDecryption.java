package org.homeward.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.homeward.access.Concerned;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Encrypted rows that were read: their number, for the audit entry, and how they become records once it is written.
 *
 * @param concerned the children whose records they are, for the audit entry; nobody where its subject says it
 * @param decryption runs after the transaction has ended, so it must not read from the database
 */
public record PendingDecryption<R>(int rows, Concerned concerned, Function<Decryptor, R> decryption) {

    public PendingDecryption(int rows, Function<Decryptor, R> decryption) {
        this(rows, Concerned.NOBODY, decryption);
    }

    /** Rows that become a list of records, one each. */
    public static <Q extends Record, T> PendingDecryption<List<T>> list(
            List<Q> rows, BiFunction<Decryptor, Q, T> each) {
        return new PendingDecryption<>(rows.size(), decryptor -> {
            List<T> decrypted = new ArrayList<>(rows.size());
            rows.forEach(row -> decrypted.add(each.apply(decryptor, row)));
            return decrypted;
        });
    }

    /** The same where each row is a record of a child, by their public ids. */
    public static <Q extends Record, T> PendingDecryption<List<T>> list(
            List<Q> rows, Field<UUID> child, Field<UUID> record, BiFunction<Decryptor, Q, T> each) {
        return list(rows, each)
                .concerning(Concerned.of(
                        rows.stream().map(row -> row.get(child)).toList(),
                        rows.stream().map(row -> row.get(record)).toList()));
    }

    /** One row or none. */
    public static <Q extends Record, T> PendingDecryption<Optional<T>> one(
            Optional<Q> row, BiFunction<Decryptor, Q, T> each) {
        return new PendingDecryption<>(
                row.isPresent() ? 1 : 0, decryptor -> row.map(found -> each.apply(decryptor, found)));
    }

    /** The same rows, for which the audit entry names these children. */
    public PendingDecryption<R> concerning(Concerned named) {
        return new PendingDecryption<>(rows, named, decryption);
    }

    /** Nothing encrypted was read. */
    public static <R> PendingDecryption<R> nothing(R instead) {
        return new PendingDecryption<>(0, decryptor -> instead);
    }
}
