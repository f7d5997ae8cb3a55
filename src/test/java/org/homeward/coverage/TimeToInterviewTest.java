package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;

import java.math.BigDecimal;
import java.util.List;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.TimeToInterview.Between;
import org.homeward.coverage.TimeToInterview.By;
import org.homeward.coverage.TimeToInterview.Curve;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportTable;
import org.homeward.request.Cell;
import org.homeward.support.Account;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** How long after the return an interview was held. */
@DatabaseTest
class TimeToInterviewTest extends SpringReturns {

    TimeToInterviewTest(TestDatabase database) {
        super(database);
    }

    @Test
    void of_nothing_there_is_no_curve_and_of_nine_no_share() {
        assertThat(waits().curves()).isEmpty();

        accounts.store(children(9, () -> returnedTo("Harbour")));

        assertThat(waits().curves()).hasSize(1).noneMatch(Curve::isDrawn);
        assertThat(waits().lines()).isEmpty();
    }

    @Test
    void of_ten_three_within_72_hours_are_three_tenths_and_seven_still_wait() {
        accounts.store(children(3, () -> held("2025-03-05 10:00")));
        accounts.store(held("2025-03-05 10:01"));
        accounts.store(children(6, () -> returnedTo("Harbour")));

        Curve curve = one();

        assertThat(share(curve, 72)).containsExactly(new double[] {0.3, 0.3}, within(1e-12));
        assertThat(share(curve, 66)).containsExactly(new double[] {0, 0}, within(1e-12));
        assertThat(share(curve, 78)).containsExactly(new double[] {0.4, 0.4}, within(1e-12));
        assertThat(curve.at(72).waiting()).isEqualTo(10);
        assertThat(curve.at(78).waiting()).isEqualTo(6);
        assertThat(curve.at(336).waiting()).isEqualTo(6);
        assertThat(curve.at(72).interviewed().low()).isBetween(0.0, 0.2);
        assertThat(curve.at(72).interviewed().high()).isBetween(0.4, 0.7);
    }

    /** From 10:00 on the 28th to 11:00 on the 31st are 72 hours: the clocks went forward on the 30th. */
    @Test
    void hours_are_elapsed_hours() {
        accounts.store(children(
                10,
                () -> returnedTo("Harbour")
                        .returned("2025-03-28 10:00")
                        .withoutOffer()
                        .interviewed("2025-03-31 11:00")));

        assertThat(share(one(), 72)).containsExactly(new double[] {1, 1}, within(1e-12));
        assertThat(share(one(), 66)).containsExactly(new double[] {0, 0}, within(1e-12));
    }

    @Test
    void where_only_the_day_is_known_a_share_has_two_ends_and_never_one() {
        accounts.store(children(5, () -> held("2025-03-05")));
        accounts.store(children(5, () -> held("2025-03-03 10:00")));

        assertThat(share(one(), 72)).containsExactly(new double[] {0.5, 1}, within(1e-12));
        assertThat(share(one(), 54)).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
        assertThat(share(one(), 90)).containsExactly(new double[] {1, 1}, within(1e-12));
    }

    @Test
    void of_a_return_on_a_day_an_interview_at_its_end_and_three_days_is_late() {
        accounts.store(children(
                10,
                () -> returnedTo("Harbour")
                        .returned("2025-03-02")
                        .withoutOffer()
                        .interviewed("2025-03-06 00:00")));

        assertThat(share(one(), 72)).containsExactly(new double[] {0, 0}, within(1e-12));
        assertThat(share(one(), 78)).containsExactly(new double[] {0, 1}, within(1e-12));
    }

    /** All ten are followed until 14 days; nine of them end, and nobody who declined or is missing again still waits. */
    @Test
    void who_declined_or_is_missing_again_no_longer_waits() {
        accounts.store(children(4, () -> returnedTo("Harbour").offered("2025-03-03 10:00", "DECLINED_BY_CHILD")));
        accounts.store(children(3, () -> returnedTo("Harbour").offered("2025-03-03 10:00", "NO_ANSWER")));
        accounts.store(children(
                3,
                () -> aChild().missingFrom("Harbour")
                        .on("2025-03-01 18:00")
                        .returned("2025-03-02 10:00")
                        .missingFrom("Harbour")
                        .on("2025-03-04 18:00")
                        .returned("2025-06-02 10:00")
                        .interviewedAboutAll("2025-06-03 10:00")));

        Curve curve = one();

        assertThat(curve.episodes()).isEqualTo(10);
        assertThat(curve.at(24).waiting()).isEqualTo(10);
        assertThat(curve.at(30).waiting()).isEqualTo(6);
        assertThat(curve.at(60).waiting()).isEqualTo(3);
        assertThat(share(curve, 336)).containsExactly(new double[] {0, 0}, within(1e-12));
    }

    @Test
    void an_interview_after_a_refusal_counts_at_its_own_time() {
        accounts.store(children(
                10,
                () -> returnedTo("Harbour")
                        .offered("2025-03-03 10:00", "DECLINED_BY_CHILD")
                        .interviewed("2025-03-04 10:00")));

        assertThat(share(one(), 48)).containsExactly(new double[] {1, 1}, within(1e-12));
        assertThat(share(one(), 42)).containsExactly(new double[] {0, 0}, within(1e-12));
    }

    /** A refusal on a day that nobody knows may have been at once, or long after: the share of those interviewed is the same. */
    @Test
    void a_refusal_without_a_day_ends_the_wait_at_some_time() {
        accounts.store(children(5, () -> returnedTo("Harbour").offered("not recorded", "NOT_ACCEPTED")));
        accounts.store(children(5, () -> held("2025-03-03 10:00")));

        assertThat(share(one(), 336)).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
        assertThat(one().at(72).waiting()).isEqualTo(5);
    }

    @Test
    void two_groups_have_their_difference_and_its_range_and_the_same_draws_each_time() {
        accounts.store(children(20, () -> held("2025-03-03 10:00")));
        accounts.store(children(20, () -> returnedTo("Wold")));
        accounts.store(children(9, () -> returnedTo("Fen")));

        TimeToInterview waits = waits(By.DISTRICT);

        assertThat(waits.difference().orElseThrow().one()).isEqualTo("Harbour");
        assertThat(waits.difference().orElseThrow().less()).isEqualTo(new Between(1, 1, 1, 1));
        assertThat(waits.difference().orElseThrow().isMoreThanChance()).isTrue();
        assertThat(waits(By.DISTRICT)).isEqualTo(waits);
        assertThat(waits(By.CARE).difference()).isEmpty();
    }

    @Test
    void each_way_of_dividing_counts_the_same_episodes_and_so_does_the_funnel() {
        accounts.store(children(11, () -> held("2025-03-04 10:00")));
        accounts.store(children(12, () -> returnedTo("Wold")));

        for (By by : By.values()) {
            assertThat(waits(by).curves().stream().mapToInt(Curve::episodes).sum())
                    .isEqualTo(all().returned().number().orElseThrow());
        }
        assertThat(Math.round(100 * share(one(), 72)[0]))
                .isEqualTo(Math.round(100.0 * all().in72h().number().orElseThrow() / 23));
    }

    @Test
    void a_reader_of_releases_is_given_no_curve_on_any_face_however_they_ask() {
        accounts.store(children(30, () -> held("2025-04-03 10:00").returned("2025-04-02 10:00")));

        for (By by : By.values()) {
            assertThat(queries.timeToInterview(BOARD, QUARTER, by)).isEmpty();
            assertThat(queries.timeToInterview(BOARD, QUARTER.with(Facet.CARE, Care.HOME), by))
                    .isEmpty();
        }
        assertThat(queries.timeToInterview(Viewer.of("ana", Role.ANALYST), QUARTER, By.CARE))
                .isPresent();
    }

    @Test
    void the_file_has_the_lines_of_the_screen_and_for_a_board_none() {
        accounts.store(children(12, () -> held("2025-04-05").returned("2025-04-02 10:00")));
        accounts.store(children(30, () -> returnedTo("Wold").returned("2025-04-02 10:00")));
        released(database, board -> CoverageFixtures.export(database, board, QUARTER));

        List<ExportTable> tables =
                CoverageFixtures.export(database, ANALYST, QUARTER).tables();
        TimeToInterview waits =
                queries.timeToInterview(ANALYST, QUARTER, By.CARE).orElseThrow();

        ExportTable file = tables.stream()
                .filter(table -> table.title().equals("Time to interview"))
                .findFirst()
                .orElseThrow();
        assertThat(file.records()).hasSameSizeAs(waits.lines()).hasSize(15);
        assertThat(file.records().get(3).get("waiting")).isEqualTo(new Cell.Number(42));
        assertThat(file.records().get(3).get("least")).isEqualTo(new Cell.Decimal(new BigDecimal("0.0")));
        assertThat(file.records().get(3).get("most")).isEqualTo(new Cell.Decimal(new BigDecimal("28.6")));
        assertThat(CoverageFixtures.export(database, BOARD, QUARTER).tables())
                .extracting(ExportTable::title)
                .doesNotContain("Time to interview", "Interviewed within 72 hours: difference of two groups");
    }

    /** What somebody could subtract, were it shown to whoever is shown no small counts: one child more in the filter is one wait. */
    @Test
    void two_curves_of_nearly_the_same_filter_tell_one_child_so_no_reader_of_releases_has_either() {
        accounts.store(children(20, () -> held("2025-04-03 10:00").returned("2025-04-02 10:00")));
        accounts.store(held("2025-04-03 10:00").fromCare().returned("2025-04-02 10:00"));
        DisclosureFilter home = QUARTER.with(Facet.CARE, Care.HOME);

        assertThat(waiting(ANALYST, QUARTER)).isNotEqualTo(waiting(ANALYST, home));
        assertThat(waiting(BOARD, QUARTER)).isEqualTo(waiting(BOARD, home)).isEmpty();
    }

    private List<Integer> waiting(Viewer viewer, DisclosureFilter filter) {
        return queries.timeToInterview(viewer, filter, By.DISTRICT).stream()
                .flatMap(waits -> waits.lines().stream())
                .map(line -> line.moment().waiting())
                .toList();
    }

    private static Account held(String held) {
        return returnedTo("Harbour").withoutOffer().interviewed(held);
    }

    private static double[] share(Curve curve, int hour) {
        return new double[] {
            curve.at(hour).interviewed().least(), curve.at(hour).interviewed().most()
        };
    }

    private Curve one() {
        return waits().drawn().getFirst();
    }

    private TimeToInterview waits() {
        return waits(By.CARE);
    }

    private TimeToInterview waits(By by) {
        return queries.timeToInterview(ANALYST, SPRING, by).orElseThrow();
    }
}
