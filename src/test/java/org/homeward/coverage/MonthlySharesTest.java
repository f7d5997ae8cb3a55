package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.homeward.support.Account.children;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.chance.FunnelLimits;
import org.homeward.coverage.MonthlyShares.Judged;
import org.homeward.coverage.MonthlyShares.Kind;
import org.homeward.coverage.MonthlyShares.Month;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The shares within 72 hours by month, and whether the last month is unlike those before. */
@DatabaseTest
class MonthlySharesTest extends SpringReturns {

    MonthlySharesTest(TestDatabase database) {
        super(database);
    }

    @Test
    void a_month_counts_its_returns_and_those_certainly_within_72_hours() {
        accounts.store(children(3, () -> returnedTo("Harbour").offered("2025-03-02 12:00", "ACCEPTED")));
        accounts.store(
                returnedTo("Harbour").withoutOffer().interviewed("2025-03-05 10:00"),
                returnedTo("Harbour").withoutOffer().interviewed("2025-03-05 10:01"),
                returnedTo("Harbour").withoutOffer().interviewed("2025-03-05"),
                returnedTo("Harbour").on("2025-03-31 20:00").returned("2025-04-01 00:30"));

        List<Month> months = monthly().months();

        assertThat(months).hasSize(13);
        assertThat(months.getFirst()).isEqualTo(new Month(YearMonth.of(2024, 5), 0, 0, 0));
        assertThat(months.get(10)).isEqualTo(new Month(YearMonth.of(2025, 3), 6, 4, 1));
        assertThat(months.get(11)).isEqualTo(new Month(YearMonth.of(2025, 4), 1, 0, 0));
        assertThat(monthly().limits(Kind.OFFERED)).isEmpty();
        assertThat(monthly().judgement(Kind.OFFERED)).isEmpty();
    }

    /** Twelve months of 50 in 100: p = 0.5, error 0.05, and 0.5 +- 3.09 * 0.05 are 0.345 and 0.655. */
    @Test
    void beyond_the_limits_of_the_months_before_it_is_better_or_worse_and_within_them_usual() {
        assertThat(judged(65, 50)).isEqualTo(Judged.USUAL);
        assertThat(judged(66, 50)).isEqualTo(Judged.BETTER);
        assertThat(judged(34, 50)).isEqualTo(Judged.WORSE);
        assertThat(judged(35, 50)).isEqualTo(Judged.USUAL);
    }

    /** Months of 30 and of 70 in 100 are 4 errors from 0.5: phi is 16, and the limits are four times as far. */
    @Test
    void where_months_always_differ_more_than_by_chance_the_limits_are_wider() {
        MonthlyShares shares = shares(80, 30, 70);
        assertThat(shares.limits(Kind.INTERVIEWED).orElseThrow().phi()).isCloseTo(16, within(1e-9));
        assertThat(shares.judgement(Kind.INTERVIEWED)).contains(Judged.USUAL);
        assertThat(shares.limits(Kind.INTERVIEWED)
                        .orElseThrow()
                        .at(100, FunnelLimits.K_998)
                        .high())
                .isEqualTo(1);
    }

    @Test
    void the_last_month_is_not_judged_while_interviews_within_72_hours_may_still_be_held() {
        List<Month> months = new ArrayList<>(shares(50, 50).months());
        months.set(11, new Month(months.get(11).month(), 100, 99, 99));
        MonthlyShares shares = new MonthlyShares(months, true);

        assertThat(shares.judged().month()).isEqualTo(YearMonth.of(2025, 12));
        assertThat(shares.judgement(Kind.OFFERED)).contains(Judged.BETTER);
    }

    @Test
    void a_reader_of_releases_is_given_no_months() {
        assertThat(queries.monthly(BOARD, QUARTER)).isEmpty();
    }

    private static Judged judged(int last, int... before) {
        return shares(last, before).judgement(Kind.INTERVIEWED).orElseThrow();
    }

    /** @param before in turn of each hundred in the twelve months before the last */
    private static MonthlyShares shares(int last, int... before) {
        return new MonthlyShares(
                IntStream.range(0, 13)
                        .mapToObj(i -> {
                            int part = i == 12 ? last : before[i % before.length];
                            return new Month(YearMonth.of(2025, 1).plusMonths(i), 100, part, part);
                        })
                        .toList(),
                false);
    }

    private MonthlyShares monthly() {
        return queries.monthly(ANALYST, SPRING).orElseThrow();
    }
}
