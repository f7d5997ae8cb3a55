package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The statements of one interview so far, so that its answers agree with them. */
final class Account {

    final Interview interview;
    final SeededRandom random;
    final Map<String, String> names;
    final TreeSet<String> harms = new TreeSet<>();
    final List<String> shareable = new ArrayList<>();
    boolean adultNamed;
    boolean placeNamed;
    private int statements;

    Account(Interview interview, SeededRandom random, Map<String, String> names) {
        this.interview = interview;
        this.random = random;
        this.names = names;
    }

    String nextKey() {
        statements++;
        return interview.key() + "-" + statements;
    }

    Map<String, String> with(String token, String value) {
        Map<String, String> more = new HashMap<>(names);
        more.put(token, value);
        return more;
    }

    Map<String, String> with(Map<String, String> others) {
        Map<String, String> more = new HashMap<>(names);
        more.putAll(others);
        return more;
    }
}
