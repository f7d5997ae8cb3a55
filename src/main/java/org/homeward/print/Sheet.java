package org.homeward.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a sheet: plain text, rows of records and pictures, by the names in the sheet's template. It contains only
 * what its query returned, so nothing else can be printed.
 *
 * @param folder the folder of the template under {@code reports}
 * @param parts the values for the template; the rows named {@code rows} are the detail rows
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

    /** @param text printed unchanged; never read as markup */
    public Sheet withText(String name, String text) {
        return with(name, new Text(text));
    }

    public Sheet withRows(String name, List<? extends Record> rows) {
        return with(name, new Rows(List.copyOf(rows)));
    }

    /** @param description what the picture shows, for screen readers */
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
     * @param sentence the main finding, at the top of the sheet
     */
    public record Heading(String question, String title, String sentence) {}

    /** One value for a template. */
    public sealed interface Part {}

    record Text(String text) implements Part {}

    record Rows(List<? extends Record> rows) implements Part {}

    record Drawing(Picture picture, String description) implements Part {}
}
