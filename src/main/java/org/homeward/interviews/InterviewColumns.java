package org.homeward.interviews;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;
import org.homeward.ui.time.TimeTexts;

/** The columns of the list of interviews: who was interviewed, when and how; never a statement. */
public final class InterviewColumns {

    private InterviewColumns() {}

    /**
     * @param districts the code of each district by its name
     * @param providers the code of each provider by its name
     */
    public static Columns<InterviewRow> of(
            Map<String, String> districts, Map<String, String> providers, Locale locale, Translator translator) {
        TimeTexts times = new TimeTexts(locale);
        return new Columns<InterviewRow>(translator)
                .head("interviews.column.child", InterviewRow::childReference)
                .words("interviews.column.held", row -> times.moment(row.held()))
                .sortedBy(row -> row.held().earliest())
                .coded(
                        "interviews.column.district",
                        row -> row.districts().stream()
                                .map(district -> districts.getOrDefault(district, ""))
                                .collect(Collectors.joining(" ")),
                        row -> Listing.and(row.districts(), translator))
                .coded(
                        "interviews.column.provider",
                        row -> providers.getOrDefault(row.provider(), ""),
                        InterviewRow::provider)
                .words(
                        "interviews.column.covers",
                        row -> Listing.and(
                                row.covers().stream().map(times::shortDate).toList(), translator))
                .sortedBy(row -> row.covers().stream()
                        .findFirst()
                        .map(RecordedTime::earliest)
                        .orElse(null))
                .words("interviews.column.after", row -> afterReturn(row, times, translator))
                .sortedBy(row ->
                        row.afterReturn() == null ? null : row.afterReturn().leastHours())
                .coded(
                        "interviews.column.where",
                        InterviewRow::heldWhere,
                        row -> translator.translate("interviews.where." + row.heldWhere()))
                .coded(
                        "interviews.column.alone",
                        row -> row.seenAlone().name(),
                        row -> translator.translate("words.YesNo." + row.seenAlone()))
                .number("interviews.column.statements", InterviewRow::statements);
    }

    private static String afterReturn(InterviewRow row, TimeTexts times, Translator translator) {
        return row.afterReturn() == null ? translator.translate("interviews.not-back") : times.hours(row.afterReturn());
    }
}
