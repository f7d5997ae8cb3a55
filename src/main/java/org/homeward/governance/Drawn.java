package org.homeward.governance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One access that was drawn for review, and what was made of it so far. */
public record Drawn(Look look, @Nullable Review review) {

    public Optional<Review> reviewed() {
        return Optional.ofNullable(review);
    }
}
