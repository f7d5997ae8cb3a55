package org.homeward.store.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Codes as numbers, in the order in which they were first read. */
public final class Codes {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    /** The constants of an enum, by their ordinals. */
    public static Codes of(Enum<?>[] constants) {
        Codes codes = new Codes();
        for (Enum<?> constant : constants) {
            codes.number(constant.name());
        }
        return codes;
    }

    /** The number of a code; a new one where it was not read before. */
    public int number(String code) {
        Integer known = numbers.get(code);
        if (known != null) {
            return known;
        }
        numbers.put(code, codes.size());
        codes.add(code);
        return codes.size() - 1;
    }

    public String code(int number) {
        return codes.get(number);
    }

    public int size() {
        return codes.size();
    }

    /** Which numbers are among the codes; a code that was never read has none. */
    boolean[] among(Set<String> chosen) {
        boolean[] among = new boolean[codes.size()];
        chosen.stream().map(numbers::get).filter(java.util.Objects::nonNull).forEach(number -> among[number] = true);
        return among;
    }
}
