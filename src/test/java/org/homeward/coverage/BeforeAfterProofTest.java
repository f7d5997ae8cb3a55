package org.homeward.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homeward.adversarial.Prove;
import org.homeward.chance.Resampling;
import org.homeward.chance.Resampling.Range;
import org.homeward.coverage.FollowedEpisode.Interviewed;
import org.junit.jupiter.api.Test;

/** In drawn counties where it is known what an interview does, the 95% range holds it in 92 to 98 of 100. */
class BeforeAfterProofTest {

    private static final int SMALL = 40;
    private static final int FULL = 1000;
    private static final double LEAST = 0.92;
    private static final double MOST = 0.98;

    @Test
    void where_an_interview_changes_nothing_the_range_holds_one() {
        report(Prove.sized("before-after", SMALL, FULL), 1);
    }

    @Test
    void where_it_makes_six_of_ten_of_them_the_range_holds_that() {
        report(Prove.sized("before-after-planted", SMALL, FULL), 0.6);
    }

    private record Found(Range range, double plain) {

        boolean holds(double ratio) {
            return range.low() <= ratio && ratio <= range.high();
        }
    }

    private static void report(Prove prove, double ratio) {
        List<Found> counties = new Random(prove.seed())
                .longs(prove.size())
                .parallel()
                .mapToObj(seed -> {
                    BeforeAfter compared = new BeforeAfter(new DrawnReturns(ratio).drawn(new Random(seed)));
                    double plain = compared.group(Interviewed.BY_THEN).rate()
                            / compared.group(Interviewed.NOT_BY_THEN).rate();
                    return new Found(compared.ratio(new Resampling(seed, 999, () -> false)), plain);
                })
                .toList();
        double holding = counties.stream().filter(each -> each.holds(ratio)).count() / (double) prove.size();
        double plain = counties.stream().mapToDouble(Found::plain).average().orElseThrow();
        double mean = counties.stream()
                .mapToDouble(each -> each.range().value())
                .average()
                .orElseThrow();
        double width = counties.stream()
                .mapToDouble(each -> each.range().high() / each.range().low())
                .average()
                .orElseThrow();
        List<String> failures = new ArrayList<>();
        // Of few counties the share is off by chance: three standard errors.
        double chance = prove.size() < FULL ? 3 * Math.sqrt(0.95 * 0.05 / prove.size()) : 0;
        if (holding < LEAST - chance || holding > Math.max(MOST, prove.size() < FULL ? 1 : MOST)) {
            failures.add("the range holds %s in %.1f%% of the counties".formatted(ratio, 100 * holding));
        }
        // The comparison must be needed: without strata the answer is another.
        if (Math.abs(plain - ratio) < 2 * Math.abs(mean - ratio)) {
            failures.add("without strata the ratio is %.3f, with them %.3f".formatted(plain, mean));
        }
        prove.report(
                prove.size(),
                failures,
                " holds=%.1f%% mean=%.3f without-strata=%.3f high/low=%.2f"
                        .formatted(100 * holding, mean, plain, width));
    }
}
