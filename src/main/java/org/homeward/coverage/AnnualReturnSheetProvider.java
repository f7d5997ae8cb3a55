package org.homeward.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.coverage.AnnualReturn.Profile;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.print.Printable;
import org.homeward.print.catalogue.SheetProvider;
import org.springframework.stereotype.Component;

/** Provides the annual return, by the profile that is asked for. */
@Component
class AnnualReturnSheetProvider implements SheetProvider {

    private final AnnualReturnQueries queries;

    AnnualReturnSheetProvider(AnnualReturnQueries queries) {
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
    public String example() {
        return "from=2025-04&to=2026-03&profile=requests";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("profile");
    }

    @Override
    public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
        return new AnnualReturnSheet(
                queries.answers(viewer, filter)
                        .orElseGet(() -> new AnnualReturn(AnnualReturn.yearOf(filter.period()), List.of())),
                Profile.in(parameters));
    }
}
