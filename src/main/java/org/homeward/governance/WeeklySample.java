package org.homeward.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.governance.Review.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The accesses drawn from one week.
 *
 * @param monday the first day of the week, in Europe/London
 * @param accesses how many there were to draw from
 * @param seed the hash that they were drawn by; empty where there were none
 */
public record WeeklySample(LocalDate monday, int accesses, String seed, List<SampledAccess> drawn) {

    public WeeklySample {
        drawn = List.copyOf(drawn);
    }

    public long reviewed() {
        return drawn.stream().filter(each -> each.review() != null).count();
    }

    public long queried() {
        return drawn.stream()
                .filter(each -> each.review() instanceof Review review && review.outcome() == ReviewOutcome.QUERIED)
                .count();
    }

    /** One access that was drawn for review, and what was made of it so far. */
    public record SampledAccess(
            AuditedAccess access, @Nullable Review review) {

        public Optional<Review> reviewed() {
            return Optional.ofNullable(review);
        }
    }
}
