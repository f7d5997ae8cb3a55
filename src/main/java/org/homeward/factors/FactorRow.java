package org.homeward.factors;

import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;

/** One factor, or one theme, with its three sides. */
public record FactorRow(FactorOrTheme factor, FactorShare push, FactorShare pull, FactorShare forced) {

    public FactorShare of(FactorSide side) {
        return switch (side) {
            case PUSH -> push;
            case PULL -> pull;
            case FORCED -> forced;
        };
    }

    boolean isOfFactor() {
        return factor.isFactor();
    }

    /** Whether nobody named it on any side. */
    public boolean isNothing() {
        return sides().allMatch(share -> share.children().equals(Count.ZERO));
    }

    boolean isAnyShown() {
        return sides().anyMatch(share -> share.children().isShown());
    }

    /** The largest number that may be shown; rows are ordered by it, so that the order reveals nothing hidden. */
    public int largestShown() {
        return sides().mapToInt(share -> share.children().number().orElse(0))
                .max()
                .orElse(0);
    }

    private Stream<FactorShare> sides() {
        return Stream.of(push, pull, forced);
    }
}
