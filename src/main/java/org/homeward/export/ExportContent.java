package org.homeward.export;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.disclosure.Marking;
import org.homeward.print.Translations;

/**
 * The content of a file that a room exports.
 *
 * @param room the room and its question
 * @param subject the id or code of the one record that it is about, for the audit log; "" for none
 * @param items the marking of each item that is not a figure
 * @param notes how it is counted, and what is excluded
 */
public record ExportContent(
        String room, String subject, List<String> notes, List<ExportTable> tables, List<Marking> items) {

    public ExportContent {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        items = List.copyOf(items);
    }

    /** Figures only. */
    public ExportContent(String room, String subject, List<String> notes, List<ExportTable> tables) {
        this(room, subject, notes, tables, List.of());
    }

    /** Figures of a room, with its texts on unit, de-duplication, missing values, denominator and source of method. */
    public static ExportContent counted(String room, Translations translations, List<ExportTable> tables) {
        return new ExportContent(
                called(room, translations),
                "",
                Stream.of("unit", "once", "missing", "denominator", "source")
                        .map(part -> translations.translate(room + ".how-counted." + part))
                        .toList(),
                tables);
    }

    /** The room and its question. */
    public static String called(String room, Translations translations) {
        return translations.translate(room + ".heading") + " · " + translations.translate(room + ".question");
    }

    /** The strictest marking of its content. */
    Marking marking(boolean smallNumbersHidden) {
        return Marking.ofFigures(smallNumbersHidden).and(items);
    }

    int rows() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }
}
