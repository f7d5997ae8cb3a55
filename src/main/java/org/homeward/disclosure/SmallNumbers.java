package org.homeward.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hides counts from 1 to just under the threshold, and enough others that no hidden one follows by subtraction from a shown
 * total. A true zero is shown: it says nothing about any child. Primary and complementary suppression as in the DfE's
 * published statistics (symbol c).
 *
 * @param threshold the smallest count that is shown; 1 or less hides nothing
 */
public record SmallNumbers(int threshold) {

    public static final SmallNumbers ALL_SHOWN = new SmallNumbers(0);
    public static final SmallNumbers UNDER_FIVE_HIDDEN = new SmallNumbers(5);

    /** One count on its own, with no total beside it. */
    public Count one(int number) {
        return isSmall(number) ? Count.tooSmall() : Count.of(number);
    }

    /**
     * The parts of a total that is shown beside them. Where a single part is hidden, the smallest other part that is not zero
     * is hidden with it; where there is none, that part stands alone and the total must be hidden too: see {@link #total}.
     */
    public List<Count> parts(List<Integer> numbers) {
        List<Count> shown = new ArrayList<>(numbers.stream().map(this::one).toList());
        if (numbers.stream().filter(this::isSmall).count() == 1) {
            int complement = smallestShown(numbers);
            if (complement >= 0) {
                shown.set(complement, Count.complement());
            }
        }
        return List.copyOf(shown);
    }

    /**
     * The total beside {@code numbers}: hidden where it would give away a part that is hidden, to a reader who knows these
     * rules. Hidden parts of which each is from 1 to just under the threshold follow from a sum that is the least or the most
     * that it can be; four and four are the only way to eight.
     */
    public Count total(List<Integer> numbers) {
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        return givesAway(numbers, sum) ? Count.complement() : one(sum);
    }

    private boolean givesAway(List<Integer> numbers, int sum) {
        List<Count> parts = parts(numbers);
        int shown = parts.stream().mapToInt(part -> part.number().orElse(0)).sum();
        int hidden = (int) parts.stream().filter(part -> !part.isShown()).count();
        int small = (int) numbers.stream().filter(this::isSmall).count();
        if (hidden < 2) {
            return hidden == 1;
        }
        return small == hidden
                ? isOnlyWay(small, sum - shown) || (sum < threshold && small == threshold - 1)
                : isOnlyWay(sum - shown, parts);
    }

    /** Whether so many small counts can have this sum in one way only. */
    private boolean isOnlyWay(int small, int sum) {
        return sum == small || sum == small * (threshold - 1);
    }

    /**
     * Whether one small count, and one that was hidden with it, can have this sum in one way only: no part is smaller than
     * the other one, and of a tie it is the first.
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
        return number > 0 && number < threshold;
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
