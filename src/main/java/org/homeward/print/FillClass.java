package org.homeward.print;

import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Precision;
import org.homeward.disclosure.Share;

/**
 * The fill of an area or a hexagon: a step of a palette of five, or none, and hatched where required. The breaks are round
 * and fixed, so that a colour means the same on every sheet of counts of one kind; a suppressed count has no step and is hatched.
 *
 * @param step 0 to 4, lightest first; -1 for no fill
 */
public record FillClass(Palette palette, int step, boolean hatched) {

    private static final int[] CHILDREN = {6, 8, 10, 13};
    private static final int SMALLEST_CHILDREN = 5;

    /** Palettes whose order remains visible in black and white. */
    public enum Palette {
        CHILDREN(0xe9e4da, 0xcfc4ae, 0xa8967a, 0x766345, 0x3d3020),
        COVERAGE(0xe6f0ef, 0xb9d8d6, 0x7fb7b6, 0x35797b, 0x0f5f66);

        private final int[] steps;

        Palette(int... steps) {
            this.steps = steps;
        }

        int rgb(int step) {
            return steps[step];
        }

        int size() {
            return steps.length;
        }
    }

    /**
     * A share: under a third (hatched), to 49, to 69, to 84, 85 percent and more; none for a denominator under ten. What protected
     * numbers leave without a class is left white, because a hatch would say "under a third".
     */
    public static FillClass ofShare(Share share) {
        int step = share.step().orElse(-1);
        boolean exact = share.part().isExact() && share.whole().isExact();
        return new FillClass(Palette.COVERAGE, step, step == 0 || (step < 0 && exact));
    }

    /**
     * Distinct children: 5, 6–7, 8–9, 10–12, 13 and more; where counts are rounded, the first four multiples and more, because
     * no other number occurs. None below five.
     */
    public static FillClass ofChildren(Count children) {
        return children instanceof Count.Shown(int n, Precision precision) && n >= SMALLEST_CHILDREN
                ? new FillClass(Palette.CHILDREN, step(breaks(children.base()), n), false)
                : new FillClass(Palette.CHILDREN, -1, !children.isShown());
    }

    /**
     * The names of the classes of {@link #ofChildren}, lightest first.
     *
     * @param base to which the counts are rounded; 1 where they are not
     */
    public static List<String> classesOfChildren(int base) {
        int[] breaks = breaks(base);
        List<String> names = new ArrayList<>();
        int from = SMALLEST_CHILDREN;
        for (int next : breaks) {
            int last = next - base;
            names.add(last == from ? String.valueOf(from) : from + "–" + last);
            from = next;
        }
        names.add(from + "+");
        return names;
    }

    private static int[] breaks(int base) {
        return base == 1 ? CHILDREN : new int[] {2 * base, 3 * base, 4 * base, 5 * base};
    }

    boolean isFilled() {
        return step >= 0;
    }

    boolean isDark() {
        return step >= 3;
    }

    private static int step(int[] breaks, int value) {
        int step = 0;
        while (step < breaks.length && value >= breaks[step]) {
            step++;
        }
        return step;
    }
}
