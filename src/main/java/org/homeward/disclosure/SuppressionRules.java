package org.homeward.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts under the threshold, and enough others that no hidden one follows by subtraction from a shown total; rounds
 * the others. Primary and complementary suppression as in the DfE's published statistics (symbol c).
 *
 * @param threshold the smallest count that is shown; 1 or less hides nothing
 * @param rounding of the counts that are shown
 * @param zerosShown whether zero is distinguished from the small counts; where it is not, "fewer than 5" may be zero
 * @param noise of a release, in which every count is protected by itself; null elsewhere
 */
public record SuppressionRules(
        int threshold,
        Rounding rounding,
        boolean zerosShown,
        @Nullable Noise noise) {

    /** What a released count gets by the keys of its units. It takes the place of rounding and of hiding others. */
    public interface Noise {
        Count protect(RawCount count);
    }

    public static final SuppressionRules ALL_SHOWN = new SuppressionRules(0);
    public static final SuppressionRules UNDER_FIVE_HIDDEN = new SuppressionRules(5);

    public SuppressionRules(int threshold) {
        this(threshold, Rounding.NONE, true);
    }

    public SuppressionRules(int threshold, Rounding rounding, boolean zerosShown) {
        this(threshold, rounding, zerosShown, null);
    }

    /** The rules of a release. */
    public static SuppressionRules released(int threshold, Noise noise) {
        return new SuppressionRules(threshold, Rounding.NONE, false, noise);
    }

    /** The same rules for another period: the rounding thresholds are derived for each period. */
    public SuppressionRules over(Period period) {
        return new SuppressionRules(threshold, rounding.over(period), zerosShown, noise);
    }

    /** One count on its own, with no total beside it. */
    public Count one(RawCount count) {
        return noise != null ? noise.protect(count) : exactlyOrRounded(count.number());
    }

    private Count exactlyOrRounded(int number) {
        return isSmall(number) ? Count.under(threshold) : number == 0 ? Count.ZERO : rounding.of(number);
    }

    /**
     * A part shown beside its total. Unrounded, it is hidden too where the remainder is small. Rounded, it does not disclose
     * an exact remainder, while hiding it would disclose that the remainder is small.
     */
    public Count partOf(int whole, RawCount part) {
        Count own = one(part);
        return needsComplement() && own.isShown() && isSmall(whole - part.number()) ? Count.complement() : own;
    }

    /**
     * The parts of a total that is shown beside them. Where a single part is hidden, the smallest other part that is not zero
     * is hidden with it; where there is none, the total must be hidden too: see {@link #total}. Rounded, nothing follows by
     * subtraction, so no other part is hidden; {@link #whole} handles the remaining cases.
     */
    public List<Count> parts(List<RawCount> counts) {
        List<Count> shown = new ArrayList<>(counts.stream().map(this::one).toList());
        List<Integer> numbers = numbers(counts);
        if (needsComplement() && numbers.stream().filter(this::isSmall).count() == 1) {
            int complement = smallestShown(numbers);
            if (complement >= 0) {
                shown.set(complement, Count.complement());
            }
        }
        return List.copyOf(shown);
    }

    /**
     * The parts of a total that the viewer knows from elsewhere, whether it is shown beside them or not. So where hidden parts would follow
     * from it, it is not enough to hide it: no part is shown at all.
     */
    public List<Count> partsOfKnown(List<RawCount> counts) {
        return total(counts).isShown() || !needsComplement()
                ? parts(counts)
                : counts.stream().map(count -> Count.complement()).toList();
    }

    /** Whether a single hidden part would follow from the total: only where the other parts are exact. */
    public boolean needsComplement() {
        return rounding.isExact() && noise == null;
    }

    private static List<Integer> numbers(List<RawCount> counts) {
        return counts.stream().map(RawCount::number).toList();
    }

    /**
     * The total of {@code numbers}: hidden where a hidden part would follow from it, for a viewer who knows these rules.
     * Hidden parts, each from 1 to just under the threshold, follow from a sum that is the least or the most possible; four
     * and four are the only way to eight.
     */
    public Count total(List<RawCount> counts) {
        int sum = numbers(counts).stream().mapToInt(Integer::intValue).sum();
        if (needsComplement()) {
            return disclosesSmall(counts, sum) ? Count.complement() : exactlyOrRounded(sum);
        }
        return whole(counts, RawCount.of(sum));
    }

    /**
     * The total of {@code numbers}, counted separately where a child may be in several parts. It is hidden where the parts
     * would follow from it: where they all are as large, or all as small, as the shown values allow.
     */
    public Count whole(List<RawCount> counts, RawCount whole) {
        return whole(counts, parts(counts), whole);
    }

    /** @param parts the shown counts, where each was rounded separately */
    public Count whole(List<RawCount> counts, List<Count> parts, RawCount whole) {
        Count own = one(whole);
        return noise == null && own.isShown() && !counts.isEmpty() && disclosesSmall(parts, own, counts, whole.number())
                ? Count.complement()
                : own;
    }

    private boolean disclosesSmall(List<Count> parts, Count own, List<RawCount> counts, int whole) {
        int sum = numbers(counts).stream().mapToInt(Integer::intValue).sum();
        if (needsComplement()) {
            return disclosesSmall(counts, sum);
        }
        long most = parts.stream().mapToLong(this::most).sum();
        long least = parts.stream().mapToLong(this::least).sum();
        return most <= least(own) || (sum == whole && least >= most(own));
    }

    /** The least true value that a viewer can infer for a count. */
    private long least(Count count) {
        return switch (count) {
            case Count.Shown(int n, Exactness exactness) ->
                count.isExact() ? n : Math.max(threshold, n - rounding.reach());
            case Count.TooSmall small -> zerosShown ? 1 : 0;
            case Count.Complement complement -> threshold;
        };
    }

    private long most(Count count) {
        return switch (count) {
            case Count.Shown(int n, Exactness exactness) -> count.isExact() ? n : n + rounding.reach();
            case Count.TooSmall small -> threshold - 1L;
            case Count.Complement complement -> Integer.MAX_VALUE;
        };
    }

    private boolean disclosesSmall(List<RawCount> counts, int sum) {
        List<Integer> numbers = numbers(counts);
        List<Count> parts = parts(counts);
        int shown = IntStream.range(0, numbers.size())
                .filter(i -> parts.get(i).isShown())
                .map(numbers::get)
                .sum();
        int hidden = (int) parts.stream().filter(part -> !part.isShown()).count();
        int small = (int) numbers.stream().filter(this::isSmall).count();
        if (hidden < 2) {
            return hidden == 1;
        }
        return small == hidden
                ? isOnlyWay(small, sum - shown) || (sum < threshold && small == threshold - 1)
                : isOnlyWay(sum - shown, parts);
    }

    /** Whether this number of small counts can have this sum in one way only. */
    private boolean isOnlyWay(int small, int sum) {
        return sum == small || sum == small * (threshold - 1);
    }

    /**
     * Whether one small count, and the one that was hidden with it, can have this sum in one way only: no other part is
     * smaller than the complement, and of equal parts the complement is the first.
     */
    private boolean isOnlyWay(int sum, List<Count> parts) {
        int other = parts.indexOf(Count.complement());
        int mostOfOther = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).number().orElse(0) > 0)
                .map(i -> parts.get(i).number().orElse(0) - (i < other ? 1 : 0))
                .min()
                .orElse(sum);
        return Math.max(1, sum - mostOfOther) == Math.min(threshold - 1, sum - threshold);
    }

    private boolean isSmall(int number) {
        return number < threshold && (number > 0 || (!zerosShown && threshold > 0));
    }

    private int smallestShown(List<Integer> numbers) {
        int found = -1;
        for (int i = 0; i < numbers.size(); i++) {
            int n = numbers.get(i);
            if (n > 0 && !isSmall(n) && (found < 0 || n < numbers.get(found))) {
                found = i;
            }
        }
        return found;
    }
}
