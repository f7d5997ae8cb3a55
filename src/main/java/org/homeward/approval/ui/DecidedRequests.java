package org.homeward.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.homeward.approval.Approval;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** What was decided: whom it concerned, the value before and after, who asked, who decided, and why. */
public final class DecidedRequests extends Composite<Div> {

    /** How many of the latest are shown. */
    public static final int LATEST = 50;

    public DecidedRequests(List<Approval> decided, ApprovalTexts texts) {
        setVisible(!decided.isEmpty());
        TimeTexts times = new TimeTexts(getLocale());
        getContent()
                .add(new Card(getTranslation("approval.decided"))
                        .with(new CountTable<Approval>(getTranslation("approval.decided"))
                                .rowHead(getTranslation("approval.column.subject"), texts::subject)
                                .text(getTranslation("approval.column.change"), texts::change)
                                .text(getTranslation("approval.column.by"), Approval::askedBy)
                                .text(getTranslation("approval.column.reason"), Approval::reason)
                                .text(getTranslation("approval.column.decision"), texts::outcome)
                                .text(
                                        getTranslation("approval.column.at"),
                                        request -> request.outcome() == null
                                                ? ""
                                                : times.moment(request.outcome().at()),
                                        request -> request.outcome() == null
                                                ? request.askedAt()
                                                : request.outcome().at())
                                .show(decided)));
    }
}
