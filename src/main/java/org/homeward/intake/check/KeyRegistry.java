package org.homeward.intake.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind that a row may hang on: those stored before, and those of this set, of which some were rejected.
 *
 * @param <T> what other rows need to know of one
 */
final class KeyRegistry<T> {

    private final String noun;
    private final Map<String, T> stored;
    private final Map<String, T> accepted = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> rejectedAt = new HashMap<>();

    KeyRegistry(String noun, Map<String, T> stored) {
        this.noun = noun;
        this.stored = stored;
    }

    /** What one is called, in a sentence to the sender. */
    String noun() {
        return noun;
    }

    /** Notes a key as it is met; returns the line on which it was met before. */
    @Nullable
    Integer meet(String key, int line) {
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

    /** What was stored before this set; null where the key is new. */
    @Nullable
    T before(String key) {
        return stored.get(key);
    }

    @Nullable
    Integer rejectedAt(String key) {
        return rejectedAt.get(key);
    }

    Collection<String> keys() {
        Set<String> keys = new LinkedHashSet<>(stored.keySet());
        keys.addAll(accepted.keySet());
        return keys;
    }
}
