package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.homeward.interviews.InterviewColumns;
import org.homeward.interviews.InterviewRow;
import org.homeward.ui.table.CountTable;

/** The list of interviews, newest first. */
final class InterviewTable extends Composite<Div> {

    /** @param complete whether these are all interviews, and not only the newest */
    InterviewTable(List<InterviewRow> rows, boolean complete, Consumer<InterviewRow> open) {
        CountTable<InterviewRow> table = new CountTable<>(getTranslation("interviews.table"));
        table.columns(InterviewColumns.of(Map.of(), Map.of(), getLocale(), this::getTranslation))
                .complete(complete)
                .onOpen(open)
                .show(rows);
        getContent().add(table);
    }
}
