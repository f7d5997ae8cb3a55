package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** What is kept of hot spots is shown only as long as nothing was stored since. */
@DatabaseTest
class HotSpotWorkTest extends TwoWardsTestBase {

    private final HotSpotWork work;

    HotSpotWorkTest(TestDatabase database) {
        super(database);
        work = PlacesFixtures.hotSpots(database);
    }

    /** A conflict of interest applies from its change, whatever earlier version of the data an address names. */
    @Test
    void what_was_found_before_a_conflict_of_interest_is_not_shown_after_it() {
        named(6, 250, 430);
        DisclosureFilter asOf =
                YEAR.withAsOf(ReferenceFixtures.lists(database).latest(ANALYST).change());
        assertThat(children(asOf)).containsExactly(Count.of(6));

        database.run("with made as (insert into homeward.change (number, made_by, purpose, kind)"
                + " select max(number) + 1, 'test', 'test', 'CHANGE' from homeward.change returning number)"
                + " insert into homeward.staff_conflict (user_name, child_id, recorded_in)"
                + " select 'ana', (select min(id) from homeward.child_key), number from made");

        assertThat(children(asOf)).containsExactly(Count.of(5));
    }

    private List<Count> children(DisclosureFilter filter) {
        return work.find(ANALYST, filter, PlacesQuestion.IS_IT_REAL).spots().stream()
                .map(HotSpot::children)
                .toList();
    }
}
