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

    /** Its name in an address and in the file name. */
    String name();

    /** Whether it is about one record. Then it needs a recipient and a stated purpose, and has no address. */
    default boolean isAboutOne() {
        return false;
    }

    /** The facets that narrow its figures; any other is left out of the filter, so that its head claims none. */
    List<Facet> facets();

    /**
     * Reads the data of the screen, with the queries of the screen.
     *
     * @param parameters the URL parameters of the request, for what is not a filter, such as the id of one person
     */
    ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations);
}
