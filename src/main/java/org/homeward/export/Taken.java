package org.homeward.export;

import java.util.List;
import org.homeward.disclosure.Marking;

/**
 * What a room hands over to be taken away.
 *
 * @param room the room and its question
 * @param subject what it is about, the id or code of the one record, for the audit; "" for none
 * @param items how each item that is no figure is marked
 * @param notes how it is counted, and what is left out
 */
public record Taken(String room, String subject, List<String> notes, List<Table> tables, List<Marking> items) {

    public Taken {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        items = List.copyOf(items);
    }

    /** Figures, and nothing else. */
    public Taken(String room, String subject, List<String> notes, List<Table> tables) {
        this(room, subject, notes, tables, List.of());
    }

    /** As the strictest of what is in it. */
    Marking marking(boolean smallNumbersHidden) {
        return Marking.ofFigures(smallNumbersHidden).and(items);
    }

    int rows() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }
}
