package org.homeward.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homeward.coverage.FollowedEpisode.Interviewed;
import org.homeward.disclosure.Care;
import org.homeward.store.counting.Versions;

/**
 * The returns of a year in a drawn county in which it is known what an interview does. Children differ in how often they go missing, and the more
 * so in care; soon after a return they go missing more often than later; those near 18 are lost sight of. Whether a child is interviewed depends
 * on how many episodes it had, and so on how often it goes missing, but not on what comes after.
 *
 * @param ratio what an interview multiplies the rate of going missing by, from the {@link FollowedEpisode#LANDMARK}th day; 1 for nothing
 */
record DrawnReturns(double ratio) {

    private static final int CHILDREN = 400;
    /** A year before, so that there is something to look back on; a year of returns; half a year in which they are followed. */
    private static final int YEAR = 365;

    private static final int DATA = 2 * YEAR + 183;
    private static final int ADULT = 18 * YEAR;
    private static final int YOUNGEST = 11 * YEAR;
    private static final int AT_ONCE = 28;
    private static final double DAYS_BETWEEN = 250;

    List<FollowedEpisode> drawn(Random random) {
        List<FollowedEpisode> all = new ArrayList<>();
        int numbered = 0;
        for (int child = 0; child < CHILDREN; child++) {
            Child drawn = new Child(random);
            List<Integer> began = new ArrayList<>();
            List<Interviewed> interviewed = new ArrayList<>();
            int day = (int) drawn.wait(0, 1, random);
            int from = all.size();
            while (day < Math.min(DATA, drawn.eighteen)) {
                began.add(day);
                interviewed.add(
                        random.nextDouble() < chanceOfInterview(began) ? Interviewed.BY_THEN : Interviewed.NOT_BY_THEN);
                double then = interviewed.getLast() == Interviewed.BY_THEN ? ratio : 1;
                day += Math.max(1, (int) drawn.wait(1, then, random));
            }
            for (int i = 0; i < began.size(); i++) {
                int returned = began.get(i);
                if (returned >= YEAR && returned < 2 * YEAR) {
                    all.add(new FollowedEpisode(
                            numbered,
                            drawn.care,
                            number(began, i),
                            1,
                            i + 1 < began.size() ? began.get(i + 1) - returned : Versions.NONE,
                            Math.min(DATA, drawn.eighteen) - returned,
                            true,
                            interviewed.get(i)));
                }
            }
            // Children without a return in the year are in no figure.
            numbered += all.size() > from ? 1 : 0;
        }
        return all;
    }

    private static int number(List<Integer> began, int which) {
        return 1
                + (int) began.subList(0, which).stream()
                        .filter(before -> before >= began.get(which) - FollowedEpisode.LOOK_BACK)
                        .count();
    }

    private static double chanceOfInterview(List<Integer> began) {
        return switch (number(began, began.size() - 1)) {
            case 1 -> 0.75;
            case 2 -> 0.6;
            case 3, 4 -> 0.45;
            default -> 0.3;
        };
    }

    private static final class Child {

        private final Care care;
        private final int eighteen;
        private final double perDay;

        Child(Random random) {
            care = random.nextInt(3) == 0 ? Care.CARE : Care.HOME;
            eighteen = ADULT - YOUNGEST - random.nextInt(ADULT - YOUNGEST - 1);
            // Of a gamma distribution with shape 1: most hardly ever go missing, some very often.
            double frailty = -Math.log(1 - random.nextDouble());
            perDay = frailty * (care == Care.CARE ? 2 : 1) / DAYS_BETWEEN;
        }

        /**
         * Days to the next episode, with twice the rate in the first weeks after a return.
         *
         * @param after 1 after a return, 0 where there was none
         * @param ratio of the rate from the landmark on
         */
        double wait(int after, double ratio, Random random) {
            double left = -Math.log(1 - random.nextDouble()) / perDay;
            double day = 0;
            double[] until = {FollowedEpisode.LANDMARK, AT_ONCE, Double.POSITIVE_INFINITY};
            double[] rate = {1 + after, (1 + after) * ratio, ratio};
            for (int i = 0; i < until.length; i++) {
                double here = (until[i] - day) * rate[i];
                if (left <= here) {
                    return Math.min(day + left / rate[i], DATA);
                }
                left -= here;
                day = until[i];
            }
            return DATA;
        }
    }
}
