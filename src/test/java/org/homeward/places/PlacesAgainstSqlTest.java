package org.homeward.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.CountyTest;
import org.homeward.support.RandomQuestions;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Counting in memory gives what SQL gives, for every kind of viewer and random filters. */
@CountyTest
class PlacesAgainstSqlTest {

    private final PlaceQueries counted;
    private final PlaceQueriesBySql bySql;
    private final RandomQuestions questions;

    PlacesAgainstSqlTest(TestDatabase database) {
        var geography = ReferenceFixtures.geography(database);
        var control = DisclosureControlFixtures.house();
        this.counted = new PlaceQueries(database.database(), geography, control);
        this.bySql = new PlaceQueriesBySql(database.database(), geography, control);
        this.questions = new RandomQuestions(database, 20261129);
    }

    @Test
    void every_viewer_gets_the_same_by_area_and_by_cell() {
        int compared = 0;
        for (int i = 0; i < 12; i++) {
            DisclosureFilter filter = questions.filter();
            for (Viewer viewer : questions.viewers()) {
                for (AreaKind kind : new AreaKind[] {AreaKind.WARD, AreaKind.DISTRICT}) {
                    PlacesByArea areas = counted.countByArea(viewer, filter, kind);
                    assertThat(areas)
                            .as(viewer.name() + " " + filter)
                            .isEqualTo(bySql.countByArea(viewer, filter, kind));
                    compared += areas.areas().size();
                }
                assertThat(counted.countByCell(viewer, filter, CellSize.M1000))
                        .usingRecursiveComparison()
                        .ignoringFields("cells.near")
                        .as(viewer.name() + " " + filter)
                        .isEqualTo(bySql.countByCell(viewer, filter, CellSize.M1000));
            }
        }
        assertThat(compared).isGreaterThan(300);
    }
}
