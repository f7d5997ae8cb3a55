package org.homeward.sample.generator;

import org.jspecify.annotations.Nullable;

/** One missing episode, or one away with whereabouts known; {@code ended} is null while the child is still missing. */
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
