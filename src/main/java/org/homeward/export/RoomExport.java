package org.homeward.export;

import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.print.Translations;

/**
 * One file that a room exports. Each room provides its own as components. {@link org.homeward.access.Authorisation} says who
 * may download it.
 */
public interface RoomExport {

    /** Its name in the file name and the audit log. */
    String name();

    /** Whether it contains records of people, and not only figures. Then whoever downloads it enters a fresh code. */
    default boolean holdsRecords() {
        return false;
    }

    /** The facets that narrow its figures; any other is left out of the filter, so that its head claims none. */
    List<Facet> facets();

    /**
     * Reads the data of the screen, with the queries of the screen.
     *
     * @param parameters the parameters of the request, for what is not a filter, such as the id of one person
     */
    ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations);
}
