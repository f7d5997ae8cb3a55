package org.homeward.places;

import java.util.List;
import java.util.Map;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.ExportContent;
import org.homeward.print.Printable;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.TestDatabase;

/** The counts of places over a test's own database. */
public final class PlacesFixtures {

    private PlacesFixtures() {}

    public static PlaceQueries queries(TestDatabase database) {
        return new PlaceQueries(
                database.database(), ReferenceFixtures.geography(database), DisclosureControlFixtures.house());
    }

    /** The sheet as the catalogue offers it, of a map that shows hexagons of one size. */
    public static Printable sheet(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new PlacesSheetProvider(
                        queries(database),
                        cells(database),
                        ReferenceFixtures.paperMaps(database),
                        DisclosureControlFixtures.house())
                .read(viewer, filter, Map.of("at", List.of("53.6,1.6,10")));
    }

    /** The export of the room. */
    public static ExportContent export(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new PlacesExport(
                        queries(database),
                        cells(database),
                        hotSpots(database),
                        journeys(database),
                        new LowCoverageQueries(database.database(), DisclosureControlFixtures.house()),
                        ReferenceFixtures.lists(database),
                        DisclosureControlFixtures.house())
                .read(viewer, filter, Map.of(), Translations.english());
    }

    public static ReasonQueries reasons(TestDatabase database) {
        return new ReasonQueries(
                database.database(), ReferenceFixtures.geography(database), DisclosureControlFixtures.house());
    }

    static JourneyQueries journeys(TestDatabase database) {
        return new JourneyQueries(
                database.database(), ReferenceFixtures.paperMaps(database), DisclosureControlFixtures.house());
    }

    public static HotSpotWork hotSpots(TestDatabase database) {
        return new HotSpotWork(
                new HotSpotQueries(database.database(), ReferenceFixtures.paperMaps(database)),
                cells(database),
                queries(database),
                ReferenceFixtures.geography(database),
                ReferenceFixtures.lists(database));
    }

    static DensityMap density(TestDatabase database) {
        return new DensityMap(
                cells(database),
                new HotSpotQueries(database.database(), ReferenceFixtures.paperMaps(database)),
                ReferenceFixtures.lists(database));
    }

    private static CellCache cells(TestDatabase database) {
        return new CellCache(queries(database), reasons(database), ReferenceFixtures.lists(database));
    }
}
