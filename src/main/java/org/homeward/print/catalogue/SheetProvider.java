package org.homeward.print.catalogue;

import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.print.Printable;

/**
 * One sheet that can be printed. Each room offers its own as a component; the catalogue is all of them. Who may print it is in
 * {@link org.homeward.access.Authorisation}.
 */
public interface SheetProvider {

    /** Its name at a terminal: the name of its folder under {@code reports}, or of a version of it. */
    String name();

    /** Parameters that print something on the sample county, as they stand in an address. */
    String example();

    /** Whether it is about one person or one place, so that it must be said why it is printed and for whom. */
    default boolean isAboutOne() {
        return false;
    }

    /**
     * Reads what the sheet shows, with the queries of the matching screen.
     *
     * @param parameters the address as it was asked, for what is not a filter, such as the id of one person
     */
    Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters);
}
