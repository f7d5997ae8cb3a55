package org.homeward.interviews;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.RoomExport;
import org.homeward.export.Table;
import org.homeward.export.Taken;
import org.homeward.print.Wording;
import org.homeward.ui.time.TimeWords;
import org.springframework.stereotype.Component;

/** Takes away the list of interviews, newest first: who was heard, when and how; never what was said. */
@Component
class InterviewsExport implements RoomExport {

    private final TimeWords times = new TimeWords(Locale.UK);
    private final InterviewQueries interviews;

    InterviewsExport(InterviewQueries interviews) {
        this.interviews = interviews;
    }

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public Taken read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Wording wording) {
        int all = interviews.count(viewer, filter).interviews();
        List<InterviewRow> rows = all == 0 ? List.of() : interviews.list(viewer, filter, all);
        return new Taken(
                Taken.called("interviews", wording),
                "",
                List.of(
                        wording.say("interviews.counting.unit"),
                        wording.say("interviews.counting.once"),
                        wording.say("interviews.counting.missing"),
                        wording.say("interviews.counting.denominator")),
                List.of(table(rows, wording)));
    }

    private Table table(List<InterviewRow> rows, Wording wording) {
        return Table.of(wording, wording.say("interviews.table"), rows)
                .words(wording.say("interviews.column.child"), InterviewRow::childReference)
                .words(wording.say("interviews.column.held"), row -> times.moment(row.held()))
                .words(wording.say("interviews.column.district"), row -> String.join(", ", row.districts()))
                .words(wording.say("interviews.column.provider"), InterviewRow::provider)
                .words(
                        wording.say("interviews.column.covers"),
                        row -> row.covers().stream().map(times::day).collect(Collectors.joining(", ")))
                .words(
                        wording.say("interviews.column.after"),
                        row -> row.afterReturn() == null
                                ? wording.say("interviews.not-back")
                                : times.hours(row.afterReturn()))
                .words(
                        wording.say("interviews.column.where"),
                        row -> wording.say("interviews.where." + row.heldWhere()))
                .words(wording.say("interviews.column.alone"), row -> wording.say("words.YesNo." + row.seenAlone()))
                .number(wording.say("interviews.column.statements"), InterviewRow::statements)
                .table();
    }
}
