package org.homeward.interviews;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries;
import org.springframework.stereotype.Component;

/** Exports the list of interviews, newest first: who was interviewed, when and how; never a statement. */
@Component
class InterviewsExport implements RoomExport {

    private final InterviewQueries interviews;
    private final ReferenceQueries reference;

    InterviewsExport(InterviewQueries interviews, ReferenceQueries reference) {
        this.interviews = interviews;
        this.reference = reference;
    }

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.INTERVIEW.facets();
    }

    @Override
    public boolean holdsRecords() {
        return true;
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        EpisodeDay day = EpisodeDay.read(parameters);
        int all = interviews.count(viewer, filter, day).interviews();
        List<InterviewRow> rows = all == 0 ? List.of() : interviews.list(viewer, filter, day, all);
        return new ExportContent(
                ExportContent.called("interviews", translations),
                "",
                List.of(
                        translations.translate("interviews.counting.unit." + day),
                        translations.translate("interviews.counting.once"),
                        translations.translate("interviews.counting.missing"),
                        translations.translate("interviews.counting.denominator." + day)),
                List.of(ExportTable.of(
                        translations,
                        translations.translate("interviews.table"),
                        InterviewColumns.of(
                                reference.districtCodes(viewer), providers(viewer), Locale.UK, translations::translate),
                        rows)));
    }

    private Map<String, String> providers(Viewer viewer) {
        return reference.providers(viewer).stream()
                .collect(Collectors.toMap(
                        ReferenceQueries.Choice::name, ReferenceQueries.Choice::code, (one, other) -> other));
    }
}
