package org.homeward.governance;

import java.time.LocalDate;
import java.util.List;

/**
 * The accesses drawn from one week.
 *
 * @param monday the first day of the week, in Europe/London
 * @param accesses how many there were to draw from
 * @param seed the hash that they were drawn by; empty where there were none
 */
public record WeeklySample(LocalDate monday, int accesses, String seed, List<Drawn> drawn) {

    public WeeklySample {
        drawn = List.copyOf(drawn);
    }

    public long reviewed() {
        return drawn.stream().filter(each -> each.review() != null).count();
    }

    public long queried() {
        return drawn.stream()
                .filter(each -> each.review() instanceof Review review && review.outcome() == Outcome.QUERIED)
                .count();
    }
}
