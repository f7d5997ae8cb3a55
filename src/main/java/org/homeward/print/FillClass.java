package org.homeward.print;

import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;

/**
 * The fill of an area or a hexagon: a step of a palette of five, or none, and hatched where required. The breaks are round
 * and fixed, so that a colour means the same on every sheet of counts of one kind; a suppressed count has no step and is hatched.
 *
 * @param step 0 to 4, lightest first; -1 for no fill
 */
public record FillClass(Palette palette, int step, boolean hatched) {

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

    /** Distinct children; none below the first class, and hatched where the number is hidden. */
    public static FillClass ofChildren(ChildrenClasses classes, Count children) {
        return new FillClass(Palette.CHILDREN, classes.step(children).orElse(-1), !children.isShown());
    }

    boolean isFilled() {
        return step >= 0;
    }

    boolean isDark() {
        return step >= 3;
    }
}
