package org.homeward.store.counting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Codes as numbers, in the order of their list. */
public final class Codes {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes;

    public Codes(Collection<String> list) {
        this.codes = List.copyOf(list);
        for (int number = 0; number < codes.size(); number++) {
            numbers.put(codes.get(number), number);
        }
    }

    /** The constants of an enum, by their ordinals. */
    public static Codes of(Enum<?>[] constants) {
        return new Codes(Arrays.stream(constants).map(Enum::name).toList());
    }

    /**
     * The number of a code.
     *
     * @throws IllegalArgumentException if it is not in the list
     */
    public int number(String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException("This code is not in its list: " + code);
        }
        return number;
    }

    public int size() {
        return codes.size();
    }

    public String code(int number) {
        return codes.get(number);
    }

    /** Which numbers are among the codes; a code that is not in the list has none. */
    boolean[] among(Set<String> chosen) {
        boolean[] among = new boolean[codes.size()];
        chosen.stream().map(numbers::get).filter(Objects::nonNull).forEach(number -> among[number] = true);
        return among;
    }
}
