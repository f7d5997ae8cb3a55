package org.homeward.factors;

import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;

/** One factor, or one theme, with its three sides next to each other. */
public record FactorRow(FactorOrTheme reason, FactorShare push, FactorShare pull, FactorShare forced) {

    public FactorShare of(FactorSide side) {
        return switch (side) {
            case PUSH -> push;
            case PULL -> pull;
            case FORCED -> forced;
        };
    }

    boolean isOfFactor() {
        return reason.isFactor();
    }

    /** Whether nobody named it on any side. */
    public boolean isNothing() {
        return sides().allMatch(share -> share.children().equals(Count.ZERO));
    }

    boolean isAnyShown() {
        return sides().anyMatch(share -> share.children().isShown());
    }

    /** The largest number that may be shown; rows are ordered by it, so that order tells nothing that is hidden. */
    public int largestShown() {
        return sides().mapToInt(share -> share.children().number().orElse(0))
                .max()
                .orElse(0);
    }

    private Stream<FactorShare> sides() {
        return Stream.of(push, pull, forced);
    }
}
