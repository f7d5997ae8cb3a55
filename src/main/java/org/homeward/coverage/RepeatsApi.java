package org.homeward.coverage;

import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Facet;
import org.homeward.export.ApiTable;
import org.homeward.export.ExportContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which children went missing again, for programs of those who count live; it is in no release. */
@Configuration(proxyBeanMethods = false)
class RepeatsApi {

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
