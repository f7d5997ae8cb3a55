package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.RecordedTime;
import org.homeward.interviews.InterviewRow;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The list of interviews, newest first. */
final class InterviewTable extends Composite<Div> {

    private final TimeTexts times = new TimeTexts(getLocale());

    /** @param complete whether these are all interviews, and not only the newest */
    InterviewTable(List<InterviewRow> rows, boolean complete, Consumer<InterviewRow> open) {
        CountTable<InterviewRow> table = new CountTable<>(getTranslation("interviews.table"));
        table.rowHead(getTranslation("interviews.column.child"), InterviewRow::childReference)
                .text(
                        getTranslation("interviews.column.held"),
                        row -> times.moment(row.held()),
                        row -> row.held().earliest())
                .text(
                        getTranslation("interviews.column.district"),
                        row -> Listing.and(row.districts(), this::getTranslation))
                .text(getTranslation("interviews.column.provider"), InterviewRow::provider)
                .text(
                        getTranslation("interviews.column.covers"),
                        this::covers,
                        row -> row.covers().stream()
                                .findFirst()
                                .map(RecordedTime::earliest)
                                .orElse(null))
                .text(
                        getTranslation("interviews.column.after"),
                        this::afterReturn,
                        row -> row.afterReturn() == null
                                ? null
                                : row.afterReturn().leastHours())
                .text(
                        getTranslation("interviews.column.where"),
                        row -> getTranslation("interviews.where." + row.heldWhere()))
                .text(
                        getTranslation("interviews.column.alone"),
                        row -> getTranslation("words.YesNo." + row.seenAlone()))
                .figure(getTranslation("interviews.column.statements"), row -> Figure.of(row.statements()))
                .complete(complete)
                .onOpen(open)
                .show(rows);
        getContent().add(table);
    }

    private String covers(InterviewRow row) {
        return Listing.and(row.covers().stream().map(times::shortDate).toList(), this::getTranslation);
    }

    private String afterReturn(InterviewRow row) {
        return row.afterReturn() == null ? getTranslation("interviews.not-back") : times.hours(row.afterReturn());
    }
}
