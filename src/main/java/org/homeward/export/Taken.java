package org.homeward.export;

import java.util.List;

/**
 * What a room hands over to be taken away.
 *
 * @param room the room and its question
 * @param subject what it is about, the id or code of the one record, for the audit; "" for none
 * @param notes how it is counted, and what is left out
 */
public record Taken(String room, String subject, List<String> notes, List<Table> tables) {

    public Taken {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }

    int rows() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }
}
