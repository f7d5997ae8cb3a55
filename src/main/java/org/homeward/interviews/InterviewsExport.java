package org.homeward.interviews;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.ui.time.TimeTexts;
import org.springframework.stereotype.Component;

/** Exports the list of interviews, newest first: who was interviewed, when and how; never a statement. */
@Component
class InterviewsExport implements RoomExport {

    private final TimeTexts times = new TimeTexts(Locale.UK);
    private final InterviewQueries interviews;

    InterviewsExport(InterviewQueries interviews) {
        this.interviews = interviews;
    }

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        int all = interviews.count(viewer, filter).interviews();
        List<InterviewRow> rows = all == 0 ? List.of() : interviews.list(viewer, filter, all);
        return new ExportContent(
                ExportContent.called("interviews", translations),
                "",
                List.of(
                        translations.translate("interviews.counting.unit"),
                        translations.translate("interviews.counting.once"),
                        translations.translate("interviews.counting.missing"),
                        translations.translate("interviews.counting.denominator")),
                List.of(table(rows, translations)));
    }

    private ExportTable table(List<InterviewRow> rows, Translations translations) {
        return ExportTable.of(translations, translations.translate("interviews.table"), rows)
                .words(translations.translate("interviews.column.child"), InterviewRow::childReference)
                .words(translations.translate("interviews.column.held"), row -> times.moment(row.held()))
                .words(translations.translate("interviews.column.district"), row -> String.join(", ", row.districts()))
                .words(translations.translate("interviews.column.provider"), InterviewRow::provider)
                .words(
                        translations.translate("interviews.column.covers"),
                        row -> row.covers().stream().map(times::shortDate).collect(Collectors.joining(", ")))
                .words(
                        translations.translate("interviews.column.after"),
                        row -> row.afterReturn() == null
                                ? translations.translate("interviews.not-back")
                                : times.hours(row.afterReturn()))
                .words(
                        translations.translate("interviews.column.where"),
                        row -> translations.translate("interviews.where." + row.heldWhere()))
                .words(
                        translations.translate("interviews.column.alone"),
                        row -> translations.translate("words.YesNo." + row.seenAlone()))
                .number(translations.translate("interviews.column.statements"), InterviewRow::statements)
                .table();
    }
}
