package org.homeward.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Translator;
import org.homeward.print.Translations;
import org.homeward.request.Columns;

/**
 * One table that programs read at an address of its own. Each room provides its own as components; {@link
 * org.homeward.access.Authorisation} says who may read it. Figures only: records of people need a fresh code, which a program has not.
 *
 * @param path its address below {@link #ROOT}, such as {@code places/areas}; also its name in the audit log
 * @param titleKey the key of what it is
 * @param facets those that narrow its figures; a request with any other is refused
 * @param choices its parameters that are no filter, with their values, the default first
 * @param columns of a row; several where rows differ by what the viewer may see
 */
public record ApiTable(
        String path,
        String titleKey,
        List<Facet> facets,
        Map<String, List<String>> choices,
        Function<Translator, List<Columns<?>>> columns,
        Reading reading) {

    /** The version is that of the addresses and of the names of columns; what is added later changes neither. */
    public static final String ROOT = "/api/v1/";

    public ApiTable {
        facets = List.copyOf(facets);
        choices = Map.copyOf(choices);
    }

    /** Reads the data of the screen, with the queries of the screen. */
    @FunctionalInterface
    public interface Reading {

        /** @param chosen one value for each of {@link ApiTable#choices} */
        ExportContent read(
                Viewer viewer, DisclosureFilter filter, Map<String, String> chosen, Translations translations);
    }

    public String address() {
        return ROOT + path;
    }
}
