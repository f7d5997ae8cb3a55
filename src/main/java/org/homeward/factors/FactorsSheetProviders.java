package org.homeward.factors;

import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.print.Printable;
import org.homeward.print.catalogue.SheetProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the sheet of factors, and its version for carers. */
@Configuration
class FactorsSheetProviders {

    @Bean
    SheetProvider factorsSheet(FactorQueries queries) {
        return new FactorsSheetProvider("factors", false, queries::byBreakdown);
    }

    @Bean
    SheetProvider factorsForCarersSheet(FactorQueries queries) {
        return new FactorsSheetProvider("factors-for-carers", true, queries::forCarers);
    }

    private record FactorsSheetProvider(String name, boolean forCarers, BreakdownQuery query) implements SheetProvider {

        /** Carers are outside the partnership: of the facets, only those that may be used for totals. */
        @Override
        public List<Facet> facets() {
            return Facet.Grain.INTERVIEW.facets().stream()
                    .filter(facet -> !forCarers || facet.isAllowedUnderControl())
                    .toList();
        }

        @Override
        public String example() {
            return "care=care";
        }

        @Override
        public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
            return new FactorsSheet(
                    query.count(viewer, filter, Breakdown.CARE), query.count(viewer, filter, Breakdown.AGE), forCarers);
        }
    }

    @FunctionalInterface
    private interface BreakdownQuery {
        Factors count(Viewer viewer, DisclosureFilter filter, Breakdown breakdown);
    }
}
