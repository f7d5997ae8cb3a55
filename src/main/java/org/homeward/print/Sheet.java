package org.homeward.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a room hands over to be printed: plain text, rows of records and pictures, by the names that the sheet's template
 * gives them. A sheet holds what its query returned and nothing else, so what may not be seen is not in it.
 *
 * @param folder the folder of the template under {@code reports}
 * @param parts what the template asks for; rows named {@code rows} are the ones it runs through
 */
public record Sheet(String folder, Heading heading, Printing printing, Map<String, Part> parts) {

    public Sheet {
        if (!folder.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A sheet's folder is a plain name, not " + folder + ".");
        }
        parts = Map.copyOf(parts);
    }

    public static Sheet of(String folder, Heading heading, Printing printing) {
        return new Sheet(folder, heading, printing, Map.of());
    }

    /** @param text printed as it stands; never read as markup */
    public Sheet withText(String name, String text) {
        return with(name, new Text(text));
    }

    public Sheet withRows(String name, List<? extends Record> rows) {
        return with(name, new Rows(List.copyOf(rows)));
    }

    /** @param description what the picture shows, for a reader who listens */
    public Sheet withDrawing(String name, Picture picture, String description) {
        return with(name, new Drawing(picture, description));
    }

    private Sheet with(String name, Part part) {
        Map<String, Part> more = new LinkedHashMap<>(parts);
        more.put(name, part);
        return new Sheet(folder, heading, printing, more);
    }

    /**
     * @param question the room and its question
     * @param sentence the one finding that the sheet opens with
     */
    public record Heading(String question, String title, String sentence) {}

    /** One thing that a template asks for. */
    public sealed interface Part {}

    record Text(String text) implements Part {}

    record Rows(List<? extends Record> rows) implements Part {}

    record Drawing(Picture picture, String description) implements Part {}
}
