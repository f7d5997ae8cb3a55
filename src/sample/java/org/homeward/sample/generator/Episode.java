package org.homeward.sample.generator;

import org.jspecify.annotations.Nullable;

/** One time missing, or away with whereabouts known; {@code ended} is open while the child is still missing. */
record Episode(
        String key,
        Child child,
        boolean missing,
        WallTime started,
        @Nullable WallTime ended,
        String provider) {

    WallTime returned() {
        if (ended == null) {
            throw new IllegalStateException("The episode " + key + " is still open.");
        }
        return ended;
    }

    Episode stillOpen() {
        return new Episode(key, child, missing, started, null, provider);
    }

    String districtCode() {
        return child.leaves().districtCode();
    }
}
