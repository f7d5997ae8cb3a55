package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What has been told in one interview so far, so that its answers and its statements agree. */
final class Account {

    final Interview interview;
    final Dice dice;
    final Map<String, String> names;
    final TreeSet<String> harms = new TreeSet<>();
    final List<String> shareable = new ArrayList<>();
    boolean adultNamed;
    boolean placeNamed;
    private int told;

    Account(Interview interview, Dice dice, Map<String, String> names) {
        this.interview = interview;
        this.dice = dice;
        this.names = names;
    }

    String nextKey() {
        told++;
        return interview.key() + "-" + told;
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
