package org.homeward.disclosure.cellkey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.homeward.disclosure.Count;

/**
 * All figures that are released, of all tables together, and the sums that connect them. A hidden figure is safe while the others
 * leave every count from 1 to one under the threshold possible; where noise at the ends of its range would narrow that, a figure
 * beside it is hidden too. Tables that are safe one by one can together reveal a count, so no table is audited by itself.
 *
 * <p>It needs no true count: it sees what its reader sees. Figures of earlier releases belong to it, with the counts that are the same
 * or that are sums.
 */
public final class ReleaseAudit {

    private final NoiseMethod method;
    private final List<Count> figures = new ArrayList<>();
    private final BitSet unpublished = new BitSet();
    private final BitSet out = new BitSet();
    private final List<Sum> sums = new ArrayList<>();

    private record Sum(int whole, List<Integer> parts) {

        boolean has(int figure) {
            return whole == figure || parts.contains(figure);
        }
    }

    public ReleaseAudit(NoiseMethod method) {
        this.method = method;
    }

    /** @return the number of the figure, by which sums name it */
    public int figure(Count shown) {
        figures.add(shown);
        return figures.size() - 1;
    }

    /** A figure that went out with an earlier release: nothing can be hidden of it any more. */
    public int figureThatIsOut(Count shown) {
        out.set(figures.size());
        return figure(shown);
    }

    /** Whether no counts at all fit the figures and the sums: then a sum does not hold. */
    public boolean isContradictory() {
        return feasible().narrowed().isEmpty();
    }

    /** A count that is in no table, as late records are between a figure and its restatement. */
    public int notPublished() {
        unpublished.set(figures.size());
        return figure(Count.complement());
    }

    /** The true count of one figure is the sum of those of others: every unit of the whole is in exactly one part. */
    public void sum(int whole, List<Integer> parts) {
        sums.add(new Sum(whole, List.copyOf(parts)));
    }

    /** Hidden figures that may be small, and for which the others exclude some count from 1 to one under the threshold. */
    public List<Integer> tooNarrow() {
        FeasibleCounts feasible = feasible();
        List<NoiseMethod.CountRange> narrowed = feasible.narrowed();
        List<Integer> found = new ArrayList<>();
        for (int figure = 0; figure < figures.size(); figure++) {
            if (isSmall(figure) && (narrowed.isEmpty() || isNarrow(feasible, narrowed.get(figure), figure))) {
                found.add(figure);
            }
        }
        return found;
    }

    /** The figures as they may be released, in the order in which they were given: with the further ones hidden. */
    public List<Count> released() {
        for (List<Integer> narrow = tooNarrow(); !narrow.isEmpty(); narrow = tooNarrow()) {
            boolean hidden = false;
            for (int figure : narrow) {
                hidden |= hideBeside(figure);
            }
            if (!hidden && !out.isEmpty()) {
                break; // It follows from what is out already.
            }
            if (!hidden) {
                throw new IllegalStateException("A hidden figure follows from figures that are all hidden.");
            }
        }
        return List.copyOf(figures);
    }

    private boolean isSmall(int figure) {
        return figures.get(figure) instanceof Count.TooSmall;
    }

    private boolean isNarrow(FeasibleCounts feasible, NoiseMethod.CountRange range, int figure) {
        if (range.low() >= method.threshold()) {
            return false; // It was hidden for its noise only: an earlier release or a part of it is larger.
        }
        if (range.low() > 1 || range.high() < method.threshold() - 1) {
            return true;
        }
        for (int value = 1; value < method.threshold(); value++) {
            if (!feasible.seemsPossible(figure, value)) {
                return true;
            }
        }
        return false;
    }

    /** Hides the smallest shown figure in each sum that alone, or with all others, narrows this one; else in every sum of it. */
    private boolean hideBeside(int figure) {
        List<Sum> with = sums.stream().filter(sum -> sum.has(figure)).toList();
        List<Sum> alone = with.stream().filter(sum -> narrows(sum, figure)).toList();
        boolean hidden = false;
        for (Sum sum : alone.isEmpty() ? with : alone) {
            hidden |= hideSmallest(sum);
        }
        return hidden;
    }

    private boolean narrows(Sum sum, int figure) {
        ReleaseAudit one = new ReleaseAudit(method);
        figures.forEach(one::figure);
        one.unpublished.or(unpublished);
        one.sums.add(sum);
        List<NoiseMethod.CountRange> narrowed = one.feasible().narrowed();
        return narrowed.isEmpty() || isNarrow(one.feasible(), narrowed.get(figure), figure);
    }

    private boolean hideSmallest(Sum sum) {
        int smallest = -1;
        for (int other = 0; other < figures.size(); other++) {
            if (sum.has(other)
                    && !out.get(other)
                    && figures.get(other).isShown()
                    && (smallest < 0 || number(other) < number(smallest))) {
                smallest = other;
            }
        }
        if (smallest >= 0) {
            figures.set(smallest, Count.complement());
        }
        return smallest >= 0;
    }

    private int number(int figure) {
        return figures.get(figure).number().orElse(0);
    }

    private FeasibleCounts feasible() {
        FeasibleCounts feasible = new FeasibleCounts();
        for (int i = 0; i < figures.size(); i++) {
            feasible.count(unpublished.get(i) ? 0 : method.least(figures.get(i)), method.most(figures.get(i)));
        }
        sums.forEach(sum -> feasible.sum(sum.whole(), sum.parts()));
        return feasible;
    }
}
