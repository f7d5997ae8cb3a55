package org.homeward.county;

import java.util.List;

/** One conversation after one or more returns; {@code words} is false for a second visit that only completes the first. */
record Interview(String key, Child child, List<Episode> episodes, String provider, String interviewer, WallTime held) {

    Episode latest() {
        return episodes.getLast();
    }
}
