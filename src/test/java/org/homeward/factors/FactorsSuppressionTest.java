package org.homeward.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.access.FilterTooFine;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.Sex;
import org.homeward.support.Account;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Which statements are in no factor, and which numbers disclosure control hides. */
@DatabaseTest
class FactorsSuppressionTest extends SpringInterviews {

    FactorsSuppressionTest(TestDatabase database) {
        super(database);
    }

    @Test
    void statements_outside_the_viewers_area_are_not_counted() {
        accounts.store(aChild().missingFrom("Wold").disclosed(push("bullying")));
        Viewer harbour = new Viewer("ana", Role.ANALYST, Set.of("E99000011"), null, null);

        assertThat(queries.byBreakdown(harbour, SPRING, Breakdown.DISTRICT).isNothing())
                .isTrue();
        assertThat(queries.byBreakdown(ANALYST, SPRING, Breakdown.DISTRICT).groups())
                .extracting(InterviewedCount::group)
                .containsExactly("Wold");
    }

    @Test
    void another_providers_interviews_are_not_counted() {
        accounts.store(interviewed(push("bullying")).interviewedBy("tideway"));
        Viewer lantern = new Viewer("ivy", Role.INTERVIEWER, Set.of(), "lantern", null);
        Viewer tideway = new Viewer("ivy", Role.INTERVIEWER, Set.of(), "tideway", null);

        assertThat(queries.byBreakdown(lantern, SPRING, Breakdown.CARE).isNothing())
                .isTrue();
        assertThat(queries.byBreakdown(tideway, SPRING, Breakdown.CARE)
                        .any(FactorSide.PUSH)
                        .children())
                .isEqualTo(Count.of(1));
    }

    @Test
    void a_statement_kept_confidential_is_in_no_count() {
        accounts.store(interviewed(push("domestic_abuse").objected()));

        for (Role role : List.of(Role.ANALYST, Role.POLICE, Role.CHILDRENS_SERVICES)) {
            Factors factors = queries.byBreakdown(Viewer.of("x", role), SPRING, Breakdown.CARE);
            assertThat(factors.rows()).as(role.name()).allMatch(FactorRow::isNothing);
            assertThat(factors.interviewedInAll()).isEqualTo(Count.of(1));
        }
    }

    @Test
    void a_role_without_an_audience_counts_nothing() {
        accounts.store(interviewed(push("bullying")));

        assertThat(queries.byBreakdown(Viewer.of("gil", Role.GOVERNANCE), SPRING, Breakdown.CARE)
                        .isNothing())
                .isTrue();
    }

    @Test
    void a_board_reads_the_factors_of_a_release_without_a_number_under_five() {
        DisclosureFilter quarter = DisclosureFilter.of(new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30)));
        accounts.store(children(29, () -> april().disclosed(push("bullying"))));
        accounts.store(children(3, () -> april().disclosed(push("bullying").and(push("loneliness")))));
        released(database, board -> queries.byBreakdown(board, quarter, Breakdown.DISTRICT));

        Factors factors = queries.byBreakdown(BOARD, quarter, Breakdown.DISTRICT);

        assertThat(share(factors, "", "bullying", FactorSide.PUSH)
                        .children()
                        .number()
                        .orElseThrow())
                .isBetween(26, 38);
        FactorShare few = share(factors, "", "loneliness", FactorSide.PUSH);
        assertThat(List.of(few.children(), few.episodes(), few.interviews(), few.statements()))
                .containsOnly(Count.under(5));
    }

    private static Account april() {
        return aChild().missingFrom("Wold").on("2025-04-10 18:00");
    }

    @Test
    void carers_read_nothing_that_concerns_them() {
        accounts.store(children(
                7,
                () -> interviewed(
                        pull("party"),
                        push("family_conflict"),
                        push("loneliness").concerningTheCarer(),
                        push("bullying").notForCarers())));

        Factors carers = unrounded.forCarers(ANALYST, SPRING, Breakdown.CARE);

        assertThat(share(carers, "", "party", FactorSide.PULL).children()).isEqualTo(Count.of(7));
        assertThat(carers.any(FactorSide.PUSH).children()).isEqualTo(Count.ZERO);
        assertThat(carers.rows())
                .noneMatch(row -> "family_conflict".equals(row.factor().code()));
        assertThat(carers.interviewedInAll()).isEqualTo(Count.of(7));
    }

    @Test
    void carers_see_no_small_number_whoever_prints_it() {
        accounts.store(interviewed(pull("party")));

        assertThat(share(queries.forCarers(ANALYST, SPRING, Breakdown.CARE), "", "party", FactorSide.PULL)
                        .children())
                .isEqualTo(Count.under(5));
    }

    @Test
    void a_sheet_for_carers_is_not_narrowed_by_what_could_single_out_a_child() {
        assertThatThrownBy(() -> queries.forCarers(ANALYST, SPRING.with(Facet.SEX, Sex.FEMALE), Breakdown.CARE))
                .isInstanceOf(FilterTooFine.class)
                .hasMessageContaining("sex");
    }

    /** Handling is judged as of now and as of then, for carers too, who are nobody's audience. */
    @Test
    void what_children_withdrew_from_carers_is_on_no_sheet_for_carers_of_an_earlier_change() {
        accounts.store(children(7, () -> interviewed(pull("party"))));
        long before = Long.parseLong(database.queryAsSuperuser("select max(number) from homeward.change"));
        assertThat(told(before)).isEqualTo(Count.of(7));

        String columns =
                database.queryAsSuperuser("select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
                        + " from information_schema.columns where table_schema = 'homeward' and table_name = 'statement_version'"
                        + " and column_name not in ('recorded_in', 'superseded_in', 'for_carers')");
        database.run("insert into homeward.change (number, made_by, purpose, kind) values (" + (before + 1)
                + ", 'lena', 'import', 'IMPORT');"
                + " update homeward.statement_version set superseded_in = " + (before + 1)
                + " where superseded_in is null;"
                + " insert into homeward.statement_version (recorded_in, for_carers, " + columns + ") select "
                + (before + 1)
                + ", false, " + columns + " from homeward.statement_version where superseded_in = " + (before + 1));
        assertThat(told(before + 1)).as("now").isEqualTo(Count.ZERO);

        assertThat(told(before)).as("as of the change before").isEqualTo(Count.ZERO);
    }

    private Count told(long change) {
        return unrounded
                .forCarers(ANALYST, SPRING.withAsOf(change), Breakdown.CARE)
                .any(FactorSide.PULL)
                .children();
    }
}
