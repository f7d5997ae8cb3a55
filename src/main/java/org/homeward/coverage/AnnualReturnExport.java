package org.homeward.coverage;

import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.coverage.AnnualReturn.Profile;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.springframework.stereotype.Component;

/** Exports the annual return as one row a question, by the profile that is asked for. */
@Component
class AnnualReturnExport implements RoomExport {

    private final AnnualReturnQueries queries;

    AnnualReturnExport(AnnualReturnQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "annual-return";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.EPISODE.facets();
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        Profile profile = Profile.in(parameters);
        AnnualReturn counted = queries.answers(viewer, filter)
                .orElseGet(() -> new AnnualReturn(AnnualReturn.yearOf(filter.period()), List.of()));
        return new ExportContent(
                translations.translate("coverage.return") + " · " + profile.text(translations::translate),
                "",
                List.of(
                        translations.translate("coverage.return.year", translations.period(counted.year())),
                        translations.translate("coverage.return.paper.counted")),
                List.of(ExportTable.of(
                        translations,
                        translations.translate("coverage.return"),
                        AnnualReturn.columns(translations::translate),
                        counted.answers(profile))));
    }
}
