package org.homeward.intake.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.intake.read.DidYouMean;
import org.homeward.intake.read.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind that a row may refer to: those stored before, and those of this set, of which some were rejected.
 *
 * @param <T> what the checks of other rows need of a record
 */
final class KeyRegistry<T> {

    private static final int MOST_ASKED = 50;

    private final RecordKind kind;
    private final Map<String, T> stored;
    private final Map<String, T> accepted = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> rejectedAt = new HashMap<>();

    private int asked;

    KeyRegistry(RecordKind kind, Map<String, T> stored) {
        this.kind = kind;
        this.stored = stored;
    }

    RecordKind kind() {
        return kind;
    }

    /** Notes the line of a key; returns the earlier line with the same key, or null. */
    @Nullable
    Integer noteLine(String key, int line) {
        return lines.putIfAbsent(key, line);
    }

    void accept(String key, T known) {
        accepted.put(key, known);
    }

    void reject(String key, int line) {
        accepted.remove(key);
        rejectedAt.put(key, line);
    }

    @Nullable
    T find(String key) {
        T fresh = accepted.get(key);
        return fresh != null ? fresh : stored.get(key);
    }

    /** The record as stored before this set; null where the key is new. */
    @Nullable
    T before(String key) {
        return stored.get(key);
    }

    @Nullable
    Integer rejectedAt(String key) {
        return rejectedAt.get(key);
    }

    /** Whether the record is in this set, and was accepted. */
    boolean isSent(String key) {
        return accepted.containsKey(key);
    }

    /**
     * The key of this set that was probably meant: a stored key may be of a record that the sender must not see. Only for the first wrong ones: where
     * thousands are wrong they have one cause, and to compare each with all others would take hours.
     */
    Optional<String> nearest(String key) {
        return asked++ < MOST_ASKED ? DidYouMean.to(key, accepted.keySet()) : Optional.empty();
    }
}
