package org.homeward.factors;

import java.util.Map;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.ExportContent;
import org.homeward.print.Printable;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.TestDatabase;

/** The counts of factors over a test's own database. */
public final class FactorsFixtures {

    private FactorsFixtures() {}

    public static FactorQueries queries(TestDatabase database) {
        return new FactorQueries(database.database(), DisclosureControlFixtures.house());
    }

    /** The sheet as the catalogue offers it. */
    public static Printable sheet(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new FactorsSheetProviders().factorsSheet(queries(database)).read(viewer, filter, Map.of());
    }

    /** The export of the room. */
    public static ExportContent export(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new FactorsExport(queries(database), ReferenceFixtures.lists(database))
                .read(viewer, filter, Map.of(), Translations.english());
    }

    /** The version for carers as the catalogue offers it. */
    public static Printable sheetForCarers(TestDatabase database, Viewer viewer, DisclosureFilter filter) {
        return new FactorsSheetProviders()
                .factorsForCarersSheet(queries(database))
                .read(viewer, filter, Map.of());
    }
}
