package org.homeward.print.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.print.Printable;

/**
 * One printable sheet. Each room provides its own as components; the catalogue contains all of them. {@link
 * org.homeward.access.Authorisation} says who may print it.
 */
public interface SheetProvider {

    /** Its name on the command line: the name of its folder under {@code reports}, or of a variant of it. */
    String name();

    /** URL parameters with which it prints something on the sample data. */
    String example();

    /** Whether it contains records of people, and not only figures. Then whoever prints it enters a fresh code. */
    default boolean holdsRecords() {
        return false;
    }

    /** The facets that narrow its figures; any other is left out of the filter, so that its head claims none. */
    List<Facet> facets();

    /** The URL parameters that it reads besides those of a filter; any other is a mistake of whoever asks. */
    default Set<String> parameters() {
        return Set.of();
    }

    /**
     * Reads the data of the sheet, with the queries of the matching screen.
     *
     * @param parameters the URL parameters of the request, for what is not a filter, such as the id of one person
     */
    Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters);
}
