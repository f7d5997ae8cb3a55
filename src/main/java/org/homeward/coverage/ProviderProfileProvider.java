package org.homeward.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.print.Printable;
import org.homeward.print.catalogue.SheetProvider;
import org.homeward.reference.ReferenceQueries;
import org.springframework.stereotype.Component;

/** Provides the profile of a provider, which the filter chooses; of all together where it chooses none. */
@Component
class ProviderProfileProvider implements SheetProvider {

    private final CoverageQueries coverage;
    private final CompletenessQueries completeness;
    private final ReferenceQueries reference;

    ProviderProfileProvider(CoverageQueries coverage, CompletenessQueries completeness, ReferenceQueries reference) {
        this.coverage = coverage;
        this.completeness = completeness;
        this.reference = reference;
    }

    @Override
    public String name() {
        return "provider-profile";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.EPISODE.facets();
    }

    @Override
    public String example() {
        return "provider=LANTERN";
    }

    @Override
    public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
        Set<String> chosen = filter.chosen(Facet.PROVIDER);
        Optional<DisclosureFilter> all =
                chosen.isEmpty() ? Optional.empty() : Optional.of(filter.without(Facet.PROVIDER));
        return new ProviderProfileSheet(
                reference.providers(viewer).stream()
                        .filter(each -> chosen.contains(each.code()))
                        .map(ReferenceQueries.Choice::name)
                        .collect(Collectors.joining(", ")),
                coverage.byCare(viewer, filter).whole(),
                coverage.whatFollowed(viewer, filter),
                all.map(each -> coverage.byCare(viewer, each).whole()),
                all.flatMap(each -> coverage.whatFollowed(viewer, each)),
                coverage.stillMissing(viewer, filter),
                coverage.offers(viewer, filter).orElseThrow(),
                completeness.recorded(viewer, filter).orElseThrow());
    }
}
