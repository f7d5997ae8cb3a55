package org.homeward.coverage;

import java.util.Map;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.ExportContent;
import org.homeward.print.Printable;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.TestDatabase;

/** The counts of coverage over a test's own database. */
public final class CoverageFixtures {

    private CoverageFixtures() {}

    public static CoverageQueries queries(TestDatabase database) {
        return new CoverageQueries(database.database(), DisclosureControlFixtures.house());
    }

    public static RepeatQueries repeats(TestDatabase database) {
        return new RepeatQueries(database.database(), DisclosureControlFixtures.house(), new RepeatSettings(3, 90));
    }

    public static AnnualReturnQueries annualReturn(TestDatabase database) {
        return new AnnualReturnQueries(database.database(), DisclosureControlFixtures.house());
    }

    public static PersistenceQueries persistence(TestDatabase database) {
        return new PersistenceQueries(database.database(), DisclosureControlFixtures.house());
    }

    /** The sheet as the catalogue offers it. */
    public static Printable sheet(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new CoverageSheetProvider(queries(database), ReferenceFixtures.paperMaps(database))
                .read(viewer, filter, Map.of());
    }

    /** The export of the room. */
    public static ExportContent export(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new CoverageExport(
                        queries(database), repeats(database), persistence(database), ReferenceFixtures.lists(database))
                .read(viewer, filter, Map.of(), Translations.english());
    }
}
