package org.homeward.factors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.print.Printable;
import org.homeward.print.Translations;
import org.homeward.print.catalogue.SheetProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the sheet of factors, and its version for carers. */
@Configuration
class FactorsSheetProviders {

    @Bean
    SheetProvider factorsSheet(FactorQueries queries) {
        return new Offered("factors", false, asked -> asked.by(queries::byBreakdown));
    }

    @Bean
    SheetProvider factorsForCarersSheet(FactorQueries queries) {
        return new Offered("factors-for-carers", true, asked -> asked.by(queries::forCarers));
    }

    private record Offered(String name, boolean forCarers, Function<Asking, FactorLines> reading)
            implements SheetProvider {

        @Override
        public String example() {
            return "care=care";
        }

        @Override
        public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
            FactorLines read = reading.apply(new Asking(viewer, filter));
            return new FactorsSheet(
                    read.byCare().interviewedInAll(), read.lines(Translations.in(Locale.UK)), forCarers);
        }
    }

    private record Asking(Viewer viewer, DisclosureFilter filter) {

        FactorLines by(Splitting splitting) {
            return new FactorLines(
                    splitting.split(viewer, filter, Breakdown.CARE), splitting.split(viewer, filter, Breakdown.AGE));
        }
    }

    @FunctionalInterface
    private interface Splitting {
        Factors split(Viewer viewer, DisclosureFilter filter, Breakdown breakdown);
    }
}
