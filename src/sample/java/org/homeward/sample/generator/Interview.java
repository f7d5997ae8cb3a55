package org.homeward.sample.generator;

import java.util.List;

/** One interview after one or more returns; a key that ends in b is a second visit after the same return. */
record Interview(String key, Child child, List<Episode> episodes, String provider, String interviewer, WallTime held) {

    Episode latest() {
        return episodes.getLast();
    }
}
