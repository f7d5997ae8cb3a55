package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.place;

import java.time.LocalDate;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * A member of staff with a conflict of interest finds the child in no count of places, no list behind one and no point
 * of a map.
 */
@DatabaseTest
class ConflictInPlacesTest {

    private static final DisclosureFilter ALL =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    private static final DegreeBox EVERYWHERE = DegreeBox.parse("-10,45,10,65");

    @Test
    void a_conflict_holds_in_counts_lists_and_points(TestDatabase database) {
        Accounts.store(
                database, children(6, () -> aChild().missingFrom("Harbour").disclosed(place("Quay"))));
        database.run("insert into homeward.staff_conflict (user_name, child_id, recorded_in)"
                + " select 'close', min(id), max(recorded_in) from homeward.child_key");
        PlaceQueries places = PlacesFixtures.queries(database);
        PlaceStatementQueries statements = new PlaceStatementQueries(database.database());
        MapSelection quay = new MapSelection.Area(AreaKind.WARD, SmallCounty.QUAY);

        for (Viewer viewer : new Viewer[] {
            Viewer.of("pol", Role.POLICE).forPurpose(Purpose.SAFEGUARDING_REVIEW),
            Viewer.of("close", Role.POLICE).forPurpose(Purpose.SAFEGUARDING_REVIEW)
        }) {
            int expected = viewer.name().equals("close") ? 5 : 6;
            assertThat(places.countByArea(viewer, ALL, AreaKind.WARD).whole().children())
                    .isEqualTo(Count.of(expected));
            assertThat(statements.findStatements(viewer, ALL, quay)).hasSize(expected);
            assertThat(statements.points(viewer, ALL, EVERYWHERE, 60)).hasSize(expected);
        }
    }
}
