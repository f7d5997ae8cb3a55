package org.homeward.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.governance.Review.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The accesses that were sampled from one week.
 *
 * @param monday the first day of the week, in Europe/London
 * @param accesses the number of accesses to select from
 * @param seed the hash by which they were selected; empty where there were none
 */
public record WeeklySample(LocalDate monday, int accesses, String seed, List<SampledAccess> sampled) {

    public WeeklySample {
        sampled = List.copyOf(sampled);
    }

    public long reviewed() {
        return sampled.stream().filter(each -> each.review() != null).count();
    }

    public long queried() {
        return sampled.stream()
                .filter(each -> each.review() instanceof Review review && review.outcome() == ReviewOutcome.QUERIED)
                .count();
    }

    /** One sampled access and its latest review. */
    public record SampledAccess(
            AuditedAccess access, @Nullable Review review) {

        public Optional<Review> reviewed() {
            return Optional.ofNullable(review);
        }
    }
}
