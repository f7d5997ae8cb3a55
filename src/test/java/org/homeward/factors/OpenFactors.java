package org.homeward.factors;

import java.util.Map;
import org.homeward.access.OpenControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.print.Printable;
import org.homeward.support.TestDatabase;

/** The counts of factors over a test's own database. */
public final class OpenFactors {

    private OpenFactors() {}

    public static FactorQueries queries(TestDatabase database) {
        return new FactorQueries(database.sight(), OpenControl.house());
    }

    /** The sheet as the catalogue offers it. */
    public static Printable sheet(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new FactorsSheets().factorsSheet(queries(database)).read(viewer, filter, Map.of());
    }

    /** The version for carers as the catalogue offers it. */
    public static Printable sheetForCarers(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new FactorsSheets().factorsForCarersSheet(queries(database)).read(viewer, filter, Map.of());
    }
}
