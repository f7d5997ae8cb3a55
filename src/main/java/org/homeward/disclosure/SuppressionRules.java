package org.homeward.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hides counts under the threshold, and enough others that no hidden one follows by subtraction from a shown total; rounds
 * the others. Primary and complementary suppression as in the DfE's published statistics (symbol c).
 *
 * @param threshold the smallest count that is shown; 1 or less hides nothing
 * @param rounding of the counts that are shown
 * @param zerosShown whether zero is distinguished from the small counts; where it is not, "fewer than 5" may be zero
 */
public record SuppressionRules(int threshold, Rounding rounding, boolean zerosShown) {

    public static final SuppressionRules ALL_SHOWN = new SuppressionRules(0);
    public static final SuppressionRules UNDER_FIVE_HIDDEN = new SuppressionRules(5);

    public SuppressionRules(int threshold) {
        this(threshold, Rounding.NONE, true);
    }

    /** The same rules for another period: the rounding thresholds are derived for each period. */
    public SuppressionRules over(Period period) {
        return new SuppressionRules(threshold, rounding.over(period), zerosShown);
    }

    /** One count on its own, with no total beside it. */
    public Count one(int number) {
        return isSmall(number) ? Count.under(threshold) : number == 0 ? Count.ZERO : rounding.of(number);
    }

    /**
     * A part shown beside its total. Unrounded, it is hidden too where the remainder is small. Rounded, it does not disclose
     * an exact remainder, while hiding it would disclose that the remainder is small.
     */
    public Count partOf(int whole, int part) {
        Count own = one(part);
        return rounding.isExact() && own.isShown() && isSmall(whole - part) ? Count.complement() : own;
    }

    /**
     * The parts of a total that is shown beside them. Where a single part is hidden, the smallest other part that is not zero
     * is hidden with it; where there is none, the total must be hidden too: see {@link #total}. Rounded, nothing follows by
     * subtraction, so no other part is hidden; {@link #whole} handles the remaining cases.
     */
    public List<Count> parts(List<Integer> numbers) {
        List<Count> shown = new ArrayList<>(numbers.stream().map(this::one).toList());
        if (needsComplement() && numbers.stream().filter(this::isSmall).count() == 1) {
            int complement = smallestShown(numbers);
            if (complement >= 0) {
                shown.set(complement, Count.complement());
            }
        }
        return List.copyOf(shown);
    }

    /** Whether a single hidden part would follow from the total: only where the other parts are exact. */
    public boolean needsComplement() {
        return rounding.isExact();
    }

    /**
     * The total of {@code numbers}: hidden where a hidden part would follow from it, for a viewer who knows these rules.
     * Hidden parts, each from 1 to just under the threshold, follow from a sum that is the least or the most possible; four
     * and four are the only way to eight.
     */
    public Count total(List<Integer> numbers) {
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        if (rounding.isExact()) {
            return disclosesSmall(numbers, sum) ? Count.complement() : one(sum);
        }
        return whole(numbers, sum);
    }

    /**
     * The total of {@code numbers}, counted separately where a child may be in several parts. It is hidden where the parts
     * would follow from it: where they all are as large, or all as small, as the shown values allow.
     */
    public Count whole(List<Integer> numbers, int whole) {
        return whole(numbers, parts(numbers), whole);
    }

    /** @param parts the shown counts, where each was rounded separately */
    public Count whole(List<Integer> numbers, List<Count> parts, int whole) {
        Count own = one(whole);
        return own.isShown() && !numbers.isEmpty() && disclosesSmall(parts, own, numbers, whole)
                ? Count.complement()
                : own;
    }

    private boolean disclosesSmall(List<Count> parts, Count own, List<Integer> numbers, int whole) {
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        if (rounding.isExact()) {
            return disclosesSmall(numbers, sum);
        }
        long most = parts.stream().mapToLong(this::most).sum();
        long least = parts.stream().mapToLong(this::least).sum();
        return most <= least(own) || (sum == whole && least >= most(own));
    }

    /** The least true value that a viewer can infer for a count. */
    private long least(Count count) {
        return switch (count) {
            case Count.Shown(int n, int base) -> base > 1 ? Math.max(threshold, n - rounding.reach()) : n;
            case Count.TooSmall small -> zerosShown ? 1 : 0;
            case Count.Complement complement -> threshold;
        };
    }

    private long most(Count count) {
        return switch (count) {
            case Count.Shown(int n, int base) -> base > 1 ? n + rounding.reach() : n;
            case Count.TooSmall small -> threshold - 1L;
            case Count.Complement complement -> Integer.MAX_VALUE;
        };
    }

    private boolean disclosesSmall(List<Integer> numbers, int sum) {
        List<Count> parts = parts(numbers);
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
