package org.homeward.disclosure;

import java.util.ArrayList;
import java.util.List;

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

    /** The total beside {@code numbers}: hidden where it would give away the only part that is hidden. */
    public Count total(List<Integer> numbers) {
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        boolean onlyOneInHiding =
                parts(numbers).stream().filter(count -> !count.isShown()).count() == 1;
        return onlyOneInHiding ? Count.complement() : one(sum);
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
