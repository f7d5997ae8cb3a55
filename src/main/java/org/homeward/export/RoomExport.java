package org.homeward.export;

import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.print.Translations;

/**
 * One thing that can be taken away as a file. Each room offers its own as a component. Who may take it is in
 * {@link org.homeward.access.Authorisation}.
 */
public interface RoomExport {

    /** Its name in an address and in the name of the file. */
    String name();

    /** Whether it is about one record, and so handed over to somebody, for a stated purpose, and by no address. */
    default boolean isAboutOne() {
        return false;
    }

    /**
     * Reads what the screen shows, with the queries of the screen.
     *
     * @param parameters the address as it was asked, for what is not a filter, such as the id of one person
     */
    ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations);
}
