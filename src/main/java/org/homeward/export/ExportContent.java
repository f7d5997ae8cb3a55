package org.homeward.export;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.disclosure.Marking;
import org.homeward.print.Translations;

/**
 * What a room hands over to be taken away.
 *
 * @param room the room and its question
 * @param subject what it is about, the id or code of the one record, for the audit; "" for none
 * @param items how each item that is no figure is marked
 * @param notes how it is counted, and what is left out
 */
public record ExportContent(
        String room, String subject, List<String> notes, List<ExportTable> tables, List<Marking> items) {

    public ExportContent {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        items = List.copyOf(items);
    }

    /** Figures, and nothing else. */
    public ExportContent(String room, String subject, List<String> notes, List<ExportTable> tables) {
        this(room, subject, notes, tables, List.of());
    }

    /** Figures of a room whose words say what is counted, once, missing, out of what, and after which method. */
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

    /** As the strictest of what is in it. */
    Marking marking(boolean smallNumbersHidden) {
        return Marking.ofFigures(smallNumbersHidden).and(items);
    }

    int rows() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }
}
