package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.coverage.Repeats.Figure;
import org.homeward.coverage.Repeats.Group;
import org.homeward.coverage.Repeats.Line;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.support.Account;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Which children went missing again. */
@DatabaseTest
class RepeatsTest extends SpringReturns {

    private final RepeatQueries again;

    RepeatsTest(TestDatabase database) {
        super(database);
        this.again = CoverageFixtures.repeats(database);
    }

    @Test
    void of_nothing_nothing_is_said() {
        Repeats nothing = repeats();

        assertThat(nothing.of(Figure.REPEAT)).extracting(Line::count).containsOnly(n(0));
        assertThat(nothing.days()).isEmpty();
        assertThat(nothing.ratio()).isEmpty();
        assertThat(nothing.dataFrom()).isEmpty();
    }

    @Test
    void of_one_child_its_episodes_are_counted_and_no_share_is_given() {
        accounts.store(missing("2025-03-01", "2025-03-02"));

        assertThat(count(Figure.REPEAT, Group.ALL)).isEqualTo(n(0));
        assertThat(count(Figure.OFTEN, Group.ALL)).isEqualTo(n(0));
        assertThat(repeats().of(Figure.AGAIN_BY)).isEmpty();
        assertThat(repeats().of(Figure.AFTER)).isEmpty();
    }

    @Test
    void a_repeat_began_within_365_days_of_an_earlier_one_whatever_the_filter() {
        accounts.store(
                and(missing("2024-03-05", "2024-03-06"), "2025-03-05", "2025-03-06"),
                and(missing("2024-03-04", "2024-03-05"), "2025-03-05", "2025-03-06"),
                and(
                        aChild().missingFrom("Wold")
                                .fromCare()
                                .on("2025-02-01 18:00")
                                .returned("2025-02-02 10:00"),
                        "2025-03-05",
                        "2025-03-06"));

        assertThat(count(Figure.REPEAT, Group.ALL)).isEqualTo(n(2));
        assertThat(count(Figure.REPEAT, Group.HOME)).isEqualTo(n(2));
        assertThat(count(Figure.REPEAT, Group.CARE)).isEqualTo(n(0));
        assertThat(again.repeats(ANALYST, SPRING.with(Facet.CARE, Care.HOME))
                        .orElseThrow()
                        .lines())
                .anySatisfy(line -> assertThat(line.count()).isEqualTo(n(2)));
    }

    @Test
    void two_episodes_of_one_day_are_one_after_the_other_as_they_were_recorded() {
        accounts.store(aChild().missingFrom("Harbour")
                .on("2025-03-05 08:00")
                .returned("2025-03-05 10:00")
                .missingFrom("Harbour")
                .on("2025-03-05 18:00")
                .returned("2025-03-05 20:00"));

        assertThat(count(Figure.REPEAT, Group.ALL)).isEqualTo(n(1));
    }

    @Test
    void whoever_went_missing_three_times_in_ninety_days_is_often_missing_once() {
        accounts.store(
                and(
                        and(
                                and(missing("2025-01-01", "2025-01-02"), "2025-02-01", "2025-02-02"),
                                "2025-03-31",
                                "2025-04-01"),
                        "2025-04-10",
                        "2025-04-11"),
                and(and(missing("2025-01-01", "2025-01-02"), "2025-02-01", "2025-02-02"), "2025-04-01", "2025-04-02"),
                missing("2025-03-05", "2025-03-06"));

        Line often = repeats().of(Figure.OFTEN).getFirst();
        assertThat(often.count()).isEqualTo(n(1));
        assertThat(often.of()).isEqualTo(n(3));
        assertThat(often.days()).isEqualTo(90);
    }

    @Test
    void the_share_that_is_missing_again_is_of_all_who_are_followed() {
        accounts.store(children(5, () -> and(missing("2025-03-01", "2025-03-02"), "2025-03-12", "2025-06-05")));
        accounts.store(children(5, () -> and(missing("2025-03-01", "2025-03-02"), "2025-03-13", "2025-06-05")));
        accounts.store(children(10, () -> missing("2025-03-01", "2025-03-02")));

        assertThat(at(10).value().value()).isEqualTo(25);
        assertThat(at(10).count()).isEqualTo(n(5));
        assertThat(at(20).value().value()).isEqualTo(50);
        assertThat(at(90).value().value()).isEqualTo(50);
        assertThat(at(90).value().low()).isBetween(20.0, 40.0);
        assertThat(at(90).value().high()).isBetween(60.0, 80.0);
    }

    /** Five turn 18 in April: whether they go missing later is not looked at, so they neither count as missing again nor as staying. */
    @Test
    void nobody_is_followed_beyond_the_month_of_the_eighteenth_birthday() {
        accounts.store(children(
                5,
                () -> missing("2025-03-01", "2025-03-02")
                        .born("2007-04-20")
                        .missingFrom("Harbour")
                        .on("2025-04-10 18:00")
                        .returned("2025-07-01 10:00")));
        accounts.store(children(5, () -> and(missing("2025-03-01", "2025-03-02"), "2025-05-20", "2025-07-01")));
        accounts.store(children(5, () -> missing("2025-03-01", "2025-03-02").ofUnknownAge()));

        assertThat(at(30).value().value()).isZero();
        assertThat(at(80).value().value()).isEqualTo(50);
        assertThat(repeats().bornNotKnown()).isEqualTo(n(5));
    }

    /** The data are of 20 November: of 19 days after the return, five are after the fourteenth. */
    @Test
    void what_comes_after_the_data_is_not_known() {
        accounts.store(children(6, () -> missing("2026-10-31", "2026-11-01").interviewed("2026-11-02 10:00")));
        accounts.store(children(6, () -> missing("2026-10-31", "2026-11-01")));
        accounts.store(children(6, () -> missing("2026-11-05", "2026-11-06")));

        Repeats recent = again.repeats(
                        ANALYST, DisclosureFilter.of(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20))))
                .orElseThrow();

        assertThat(recent.of(Figure.AFTER)).extracting(Line::of).containsExactly(n(6), n(6));
        assertThat(recent.of(Figure.AFTER)).extracting(Line::days).containsExactly(30L, 30L);
    }

    /** Returned on 2 March at 10:00: the 14th day ends on 16 March at 10:00. */
    @Test
    void compared_are_those_not_missing_again_by_the_fourteenth_day_and_interviewed_by_then_or_not() {
        accounts.store(children(6, () -> missing("2025-03-01", "2025-03-02").interviewed("2025-03-16 10:00")));
        accounts.store(children(7, () -> missing("2025-03-01", "2025-03-02").interviewed("2025-03-16 10:01")));
        accounts.store(children(8, () -> missing("2025-03-01", "2025-03-02").interviewed("2025-03-16")));
        accounts.store(children(
                9,
                () -> and(
                        missing("2025-03-01", "2025-03-02").interviewed("2025-03-03 10:00"),
                        "2025-03-16",
                        "2025-06-05")));
        accounts.store(children(
                10,
                () -> and(
                        missing("2025-03-01", "2025-03-02").interviewed("2025-03-03 10:00"),
                        "2025-03-17",
                        "2025-06-05")));

        Line one = after(Group.INTERVIEWED);
        Line other = after(Group.NOT_INTERVIEWED);
        assertThat(one.of()).isEqualTo(n(16));
        assertThat(one.count()).isEqualTo(n(10));
        assertThat(one.days()).isEqualTo(10 + 6 * 90);
        assertThat(other.of()).isEqualTo(n(7));
        assertThat(other.count()).isEqualTo(n(0));
        assertThat(repeats().ratio()).as("of none there is no ratio").isEmpty();
    }

    @Test
    void where_enough_are_compared_there_is_a_ratio_with_its_range_and_the_same_data_have_the_same() {
        accounts.store(children(20, () -> missing("2025-03-01", "2025-03-02").interviewed("2025-03-03 10:00")));
        accounts.store(children(20, () -> missing("2025-03-01", "2025-03-02")));
        accounts.store(children(
                10,
                () -> and(
                        missing("2025-03-01", "2025-03-02").interviewed("2025-03-03 10:00"),
                        "2025-04-15",
                        "2025-06-05")));
        accounts.store(children(20, () -> and(missing("2025-03-01", "2025-03-02"), "2025-04-15", "2025-06-05")));

        var ratio = repeats().ratio().orElseThrow();
        double expected = (10.0 / (20 * 90 + 10 * 30)) / (20.0 / (20 * 90 + 20 * 30));
        assertThat(ratio.value()).isCloseTo(expected, within(1e-12));
        assertThat(ratio.low()).isLessThan(expected);
        assertThat(ratio.high()).isGreaterThan(expected);
        assertThat(repeats()).isEqualTo(repeats());
    }

    @Test
    void data_that_begin_within_the_look_back_are_said_to() {
        accounts.store(missing("2024-12-24", "2024-12-25"));
        assertThat(repeats().dataFrom()).isEqualTo(Optional.of(LocalDate.of(2024, 12, 24)));

        accounts.store(missing("2024-03-01", "2024-03-02"));
        assertThat(repeats().dataFrom()).isEmpty();
    }

    @Test
    void the_file_has_every_figure_of_the_screen() {
        accounts.store(children(12, () -> and(missing("2025-03-01", "2025-03-02"), "2025-03-12", "2025-06-05")));

        assertThat(CoverageFixtures.export(database, ANALYST, SPRING).tables())
                .filteredOn(table -> table.title().equals("Going missing again"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .hasSameSizeAs(repeats().lines())
                        .anySatisfy(row -> assertThat(row.toString())
                                .contains("Missing again by this day", "AGAIN_BY", "10", "12", "100.00")));
    }

    @Test
    void a_reader_of_releases_is_given_none() {
        assertThat(again.repeats(BOARD, QUARTER)).isEmpty();
    }

    private static Account missing(String from, String returned) {
        return and(aChild(), from, returned);
    }

    private static Account and(Account child, String from, String returned) {
        return child.missingFrom("Harbour").on(from + " 18:00").returned(returned + " 10:00");
    }

    private Repeats repeats() {
        return again.repeats(ANALYST, SPRING).orElseThrow();
    }

    private Count count(Figure figure, Group group) {
        return repeats().of(figure).stream()
                .filter(line -> line.group() == group)
                .findAny()
                .orElseThrow()
                .count();
    }

    private Line at(int day) {
        return repeats().curve(Group.ALL).stream()
                .filter(line -> line.days() == day)
                .findAny()
                .orElseThrow();
    }

    private Line after(Group group) {
        return repeats().of(Figure.AFTER).stream()
                .filter(line -> line.group() == group)
                .findAny()
                .orElseThrow();
    }
}
