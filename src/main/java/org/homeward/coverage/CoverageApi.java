package org.homeward.coverage;

import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Facet;
import org.homeward.export.ApiTable;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What programs read of coverage. */
@Configuration(proxyBeanMethods = false)
class CoverageApi {

    /** Every share of every division with its interval; of no rows for a reader of releases. */
    @Bean
    ApiTable coverageComparison(CoverageQueries coverage) {
        return new ApiTable(
                "coverage/comparison",
                "coverage.compare",
                Facet.Grain.EPISODE.facets(),
                Map.of(),
                translator -> List.of(Comparison.columns(translator)),
                (viewer, filter, chosen, translations) -> ExportContent.counted(
                        "coverage",
                        translations,
                        List.of(ExportTable.of(
                                translations,
                                translations.translate("coverage.compare"),
                                Comparison.columns(translations::translate),
                                coverage.comparison(viewer, filter)
                                        .map(Comparison::rows)
                                        .orElse(List.of())))));
    }

    /** Which children went missing again, for those who count live; it is in no release. */
    @Bean
    ApiTable missingAgain(RepeatQueries queries) {
        return new ApiTable(
                "coverage/repeats",
                "coverage.again",
                Facet.Grain.EPISODE.facets(),
                Map.of(),
                translator -> List.of(Repeats.columns(translator)),
                (viewer, filter, chosen, translations) -> ExportContent.counted(
                        "coverage",
                        translations,
                        List.of(CoverageExport.repeats(
                                queries.repeats(viewer, filter).orElseThrow().lines(), translations))));
    }
}
