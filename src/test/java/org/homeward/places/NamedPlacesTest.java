package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Facet;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.GeographyQueries.NamedPlace;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** What lies around a name is what somebody would count who drew that circle, and nothing finer. */
@DatabaseTest
class NamedPlacesTest extends TwoWardsTestBase {

    private static final DrawnArea AROUND_STATION =
            NamedPlaceCount.around(new NamedPlace("Station Approach", "station", new Coordinate(250, 430)));
    private static final MapSelection STATION = new MapSelection.Within(AROUND_STATION);

    private final PlaceProfileQueries profiles;

    NamedPlacesTest(TestDatabase database) {
        super(database);
        profiles = new PlaceProfileQueries(
                database.database(),
                ReferenceFixtures.geography(database),
                ReferenceFixtures.paperMaps(database),
                Clock.systemUTC());
    }

    @Test
    void without_a_hexagon_of_five_children_there_is_no_row_no_profile_and_no_statement() {
        assertThat(places.countByName(ANALYST, YEAR)).isEmpty();

        named(4, 250, 430);
        named(4, 650, 430);

        // Eight children around the name, of whom no hexagon tells.
        assertThat(places.countByName(ANALYST, YEAR)).isEmpty();
        assertThat(profiles.find(ANALYST, YEAR, STATION)).isEqualTo(PlaceProfile.NOTHING);
        assertThat(statements.findStatements(ANALYST, YEAR, STATION)).isEmpty();
    }

    @Test
    void a_hexagon_of_few_beside_one_of_many_is_not_in_the_number() {
        named(6, 250, 430);
        List<NamedPlaceCount> before = places.countByName(ANALYST, YEAR);
        named(4, 650, 430);

        assertThat(places.countByName(ANALYST, YEAR))
                .isEqualTo(before)
                .singleElement()
                .satisfies(station -> {
                    assertThat(station.name()).isEqualTo("Station Approach");
                    assertThat(station.children()).isEqualTo(Count.of(6));
                });
        named(1, 650, 430);
        assertThat(places.countByName(ANALYST, YEAR).getFirst().children()).isEqualTo(Count.of(11));
    }

    @Test
    void number_list_profile_and_drawn_circle_agree() {
        named(6, 250, 430);
        named(5, 650, 430);
        named(7, 1750, 930);

        NamedPlaceCount station = places.countByName(ANALYST, YEAR).getFirst();

        assertThat(station.children()).isEqualTo(Count.of(11));
        assertThat(statements.findStatements(ANALYST, YEAR, STATION)).hasSize(11);
        assertThat(Objects.requireNonNull(profiles.find(ANALYST, YEAR, STATION).counts())
                        .children())
                .isEqualTo(station.children());
        assertThat(places.countByArea(
                                ANALYST, YEAR.with(Facet.WITHIN, Set.of(AROUND_STATION.code())), AreaKind.DISTRICT)
                        .whole()
                        .children())
                .isEqualTo(station.children());
    }

    @Test
    void a_board_has_no_named_places() {
        named(9, 250, 430);

        assertThat(places.countByName(BOARD, FINANCIAL_YEAR)).isEmpty();
        assertThat(profiles.find(BOARD, FINANCIAL_YEAR, STATION)).isEqualTo(PlaceProfile.NOTHING);
    }

    @Test
    void only_the_circle_around_a_name_is_called_by_it() {
        List<NamedPlace> names = new GeographyQueries(database.database()).namedPlaces(ANALYST);

        assertThat(NamedPlaceCount.name(AROUND_STATION, names)).contains("Station Approach");
        assertThat(NamedPlaceCount.name(DrawnArea.circle(new Coordinate(250, 430), 600), names))
                .isEmpty();
        assertThat(NamedPlaceCount.name(DrawnArea.circle(new Coordinate(350, 430), 500), names))
                .isEmpty();
    }
}
