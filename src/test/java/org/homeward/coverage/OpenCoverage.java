package org.homeward.coverage;

import java.util.Map;
import org.homeward.access.OpenControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.Taken;
import org.homeward.print.Wording;
import org.homeward.support.TestDatabase;

/** The counts of coverage over a test's own database. */
public final class OpenCoverage {

    private OpenCoverage() {}

    public static CoverageQueries queries(TestDatabase database) {
        return new CoverageQueries(database.sight(), OpenControl.house());
    }

    /** The file that the room offers. */
    public static Taken taken(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new CoverageExport(queries(database)).read(viewer, filter, Map.of(), Wording.english());
    }
}
