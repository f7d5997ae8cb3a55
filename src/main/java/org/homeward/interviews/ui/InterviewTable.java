package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.homeward.interviews.InterviewRow;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The list of interviews, newest first. */
final class InterviewTable extends Composite<Div> {

    private final TimeTexts times = new TimeTexts(getLocale());

    InterviewTable(List<InterviewRow> rows, Consumer<InterviewRow> open) {
        CountTable<InterviewRow> table = new CountTable<>(getTranslation("interviews.table"));
        table.rowHead(getTranslation("interviews.column.child"), InterviewRow::childReference)
                .text(getTranslation("interviews.column.held"), row -> times.moment(row.held()))
                .text(getTranslation("interviews.column.district"), row -> String.join(", ", row.districts()))
                .text(getTranslation("interviews.column.provider"), InterviewRow::provider)
                .text(getTranslation("interviews.column.covers"), this::covers)
                .text(getTranslation("interviews.column.after"), this::afterReturn)
                .text(
                        getTranslation("interviews.column.where"),
                        row -> getTranslation("interviews.where." + row.heldWhere()))
                .text(
                        getTranslation("interviews.column.alone"),
                        row -> getTranslation("words.YesNo." + row.seenAlone()))
                .figure(getTranslation("interviews.column.statements"), row -> Figure.of(row.statements()))
                .onOpen(open)
                .show(rows);
        getContent().add(table);
    }

    private String covers(InterviewRow row) {
        return row.covers().stream().map(times::shortDate).collect(Collectors.joining(", "));
    }

    private String afterReturn(InterviewRow row) {
        return row.afterReturn() == null ? getTranslation("interviews.not-back") : times.hours(row.afterReturn());
    }
}
