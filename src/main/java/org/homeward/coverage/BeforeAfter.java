package org.homeward.coverage;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.homeward.chance.PersonTime;
import org.homeward.chance.Resampling;
import org.homeward.coverage.FollowedEpisode.Interviewed;
import org.homeward.disclosure.Care;

/**
 * Whether children who were interviewed went missing again less often than children at the same point who were not.
 *
 * <p>The point is the {@link FollowedEpisode#LANDMARK}th day after a return, and only episodes whose child was not missing again by then and
 * is known to be under 18 and in the data: before that day nobody could say who would be interviewed, and a child who was missing again at once
 * had less time for an interview. From that day each is followed to its next episode or to the end of what is known, for {@link #FOLLOWED}
 * days at most. Each counts with the time for which it was followed, so a child who turns 18 does not seem to have stopped.
 *
 * <p>Children who go missing often are interviewed more or less often than others, and go on going missing. So like is compared with like: first,
 * second, third or fourth, and later episodes of a year each by themselves, and home and care. See {@link PersonTime} for how these are put
 * together, and {@link Resampling} for the range.
 *
 * <p>Not the same children before and after: an interview follows an episode, so the time before it has one by choice and the time after it
 * need not. Of children who go missing at random it would seem that any interview helps.
 */
final class BeforeAfter {

    static final int FOLLOWED = 90;
    /** Fewer endings or children of a group say nothing, whoever asks. */
    static final int LEAST = 5;

    private static final int[] FIRST_OF_STRATUM = {2, 3, 5};

    private final List<FollowedEpisode> compared;

    BeforeAfter(List<FollowedEpisode> episodes) {
        this.compared = episodes.stream()
                .filter(each -> each.interviewed() != Interviewed.NOT_KNOWN
                        && each.again() > FollowedEpisode.LANDMARK
                        && each.observed() > FollowedEpisode.LANDMARK)
                .toList();
    }

    /** One of the two groups. @param days for which its episodes were followed, together */
    record Group(int episodes, int children, int again, long days) {

        /** In 100 days. */
        double rate() {
            return 100.0 * again / days;
        }

        boolean isEnough() {
            return again >= LEAST && children >= LEAST;
        }
    }

    int compared() {
        return compared.size();
    }

    Group group(Interviewed which) {
        List<FollowedEpisode> group =
                compared.stream().filter(each -> each.interviewed() == which).toList();
        return new Group(
                group.size(),
                (int) group.stream().mapToInt(FollowedEpisode::child).distinct().count(),
                (int) group.stream().filter(BeforeAfter::isAgain).count(),
                group.stream().mapToLong(BeforeAfter::days).sum());
    }

    /** How many times as often children went missing again where they were interviewed. */
    Resampling.Range ratio(Resampling resampling) {
        return resampling.rateRatio(followUps());
    }

    private PersonTime followUps() {
        return new PersonTime(
                ints(BeforeAfter::stratum),
                booleans(each -> each.interviewed() == Interviewed.BY_THEN),
                booleans(BeforeAfter::isAgain),
                doubles(BeforeAfter::days),
                ints(FollowedEpisode::child));
    }

    private static int stratum(FollowedEpisode each) {
        int stratum = each.care().ordinal();
        for (int first : FIRST_OF_STRATUM) {
            stratum += each.number() >= first ? Care.values().length : 0;
        }
        return stratum;
    }

    private static boolean isAgain(FollowedEpisode each) {
        return each.isAgainBy(FollowedEpisode.LANDMARK + FOLLOWED);
    }

    private static int days(FollowedEpisode each) {
        return Math.min(each.waited(), FollowedEpisode.LANDMARK + FOLLOWED) - FollowedEpisode.LANDMARK;
    }

    private int[] ints(ToIntFunction<FollowedEpisode> what) {
        return compared.stream().mapToInt(what).toArray();
    }

    private double[] doubles(ToDoubleFunction<FollowedEpisode> what) {
        return compared.stream().mapToDouble(what).toArray();
    }

    private boolean[] booleans(Predicate<FollowedEpisode> what) {
        boolean[] values = new boolean[compared.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = what.test(compared.get(i));
        }
        return values;
    }
}
