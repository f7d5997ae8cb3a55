package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;

import java.util.List;
import java.util.Set;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.FactorSide;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorsFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Disclosed;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReasonQueriesTest extends TwoWardsTestBase {

    private static final Count FEW = Count.under(5);

    private final ReasonQueries reasons;

    ReasonQueriesTest(TestDatabase database) {
        super(database);
        reasons = PlacesFixtures.reasons(database);
    }

    @Test
    void a_child_counts_once_on_each_side_however_many_factors_and_places_it_named() {
        gaveAt(6, street(250, 430), street(300, 430), push("family_conflict"), push("bullying"), pull("friends"));
        gaveAt(5, street(250, 430), pull("party"));
        gaveAt(5, street(2250, 430), pull("party"));
        gaveAt(7, push("bullying"));

        assertThat(here().push()).isEqualTo(Count.of(6));
        assertThat(here().pull()).isEqualTo(Count.of(11));
        assertThat(here().forced()).isEqualTo(Count.ZERO);
        assertThat(here().cell().children()).isEqualTo(Count.of(11));
    }

    /** The total is beside them: one of the two alone would be a number of few. */
    @Test
    void one_side_under_five_hides_the_other() {
        gaveAt(4, street(250, 430), push("family_conflict"));
        gaveAt(9, street(250, 430), pull("friends"));

        assertThat(here().push()).isEqualTo(FEW);
        assertThat(here().pull()).isEqualTo(Count.complement());
        assertThat(here().isMixHidden()).isTrue();

        gaveAt(1, street(250, 430), push("family_conflict"));
        assertThat(here().push()).isEqualTo(Count.of(5));
        assertThat(here().pull()).isEqualTo(Count.of(9));
    }

    @Test
    void nothing_is_told_of_a_hexagon_under_five_nor_of_what_is_confidential() {
        gaveAt(4, street(250, 430), push("family_conflict"));
        assertThat(here().forced()).isEqualTo(Count.complement());
        assertThat(here().cell().isHidden()).isTrue();

        gaveAt(5, street(250, 430), pull("friends").objected());
        gaveAt(5, street(250, 430).objected(), pull("friends"));
        assertThat(here().pull()).isEqualTo(Count.complement());
        assertThat(here().cell().children()).isEqualTo(Count.of(9));
    }

    /** Whoever filters the room Factors by a hexagon reads the same: a ring has nothing that the room hides. */
    @Test
    void a_ring_is_what_the_room_factors_says_of_its_hexagon() {
        gaveAt(6, street(250, 430), push("family_conflict"), pull("friends"));
        gaveAt(7, street(350, 430), pull("party"));
        gaveAt(8, street(2250, 430), push("bullying"));

        for (CellReasons ring : reasons.byCell(ANALYST, YEAR)) {
            String cell = ring.cell().cell().code();
            assertThat(List.of(room(cell, FactorSide.PUSH), room(cell, FactorSide.PULL)))
                    .as(cell)
                    .isEqualTo(List.of(ring.push(), ring.pull()));
        }
        assertThat(reasons.byCell(ANALYST, YEAR)).hasSize(2);
    }

    private Count room(String cell, FactorSide side) {
        return FactorsFixtures.queries(database)
                .byBreakdown(ANALYST, YEAR.with(Facet.PLACE, Set.of(cell)), Breakdown.AGE)
                .shares()
                .stream()
                .filter(share -> share.group().isEmpty() && share.factor().theme() == null && share.side() == side)
                .findFirst()
                .orElseThrow()
                .children();
    }

    @Test
    void a_board_and_a_drawn_area_have_none() {
        gaveAt(30, street(250, 430), push("bullying"));

        assertThat(reasons.byCell(BOARD, FINANCIAL_YEAR)).isEmpty();
        assertThat(reasons.byCell(ANALYST, YEAR.with(Facet.WITHIN, Set.of("circle.2.4.20"))))
                .isEmpty();
        assertThat(reasons.byCell(ANALYST, YEAR)).hasSize(1);
    }

    private CellReasons here() {
        return reasons.byCell(ANALYST, YEAR).getFirst();
    }

    private void gaveAt(int number, Disclosed... statements) {
        accounts.store(children(number, () -> aChild().missingFrom("Harbour").disclosed(statements)));
    }
}
