package org.homeward.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ApiTable;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.print.Translations;
import org.homeward.request.Columns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether somebody kept trying, how interviews were held and what was explored in them: for programs, and for the files of the room. */
@Configuration(proxyBeanMethods = false)
class PersistenceApi {

    private static final String TABLE = "table";

    @Bean
    ApiTable persistence(PersistenceQueries queries) {
        return new ApiTable(
                "coverage/persistence",
                "coverage.persistence",
                Facet.Grain.EPISODE.facets(),
                Map.of(TABLE, List.of("attempts", "methods", "episodes", "held", "likely-again", "topics")),
                translator -> List.of(
                        Persistence.attemptColumns(translator),
                        Persistence.methodColumns(translator),
                        Persistence.factColumns(translator),
                        InterviewsHeld.columns(translator),
                        InterviewsHeld.againColumns(translator),
                        TopicsExplored.columns(translator)),
                (viewer, filter, chosen, translations) -> ExportContent.counted(
                        "coverage",
                        translations,
                        Optional.ofNullable(tables(queries, viewer, filter, translations)
                                        .get(chosen.get(TABLE)))
                                .map(List::of)
                                .orElse(List.of())));
    }

    /** For the files. */
    static List<ExportTable> all(
            PersistenceQueries queries, Viewer viewer, DisclosureFilter filter, Translations translations) {
        return new ArrayList<>(tables(queries, viewer, filter, translations).values());
    }

    /** By the name of the table; none for a reader of releases. */
    private static Map<String, ExportTable> tables(
            PersistenceQueries queries, Viewer viewer, DisclosureFilter filter, Translations translations) {
        Map<String, ExportTable> tables = new LinkedHashMap<>();
        queries.attempts(viewer, filter).ifPresent(found -> {
            tables.put(
                    "attempts",
                    table(
                            "coverage.persistence",
                            Persistence.attemptColumns(translations::translate),
                            found.attempts(),
                            translations));
            tables.put(
                    "methods",
                    table(
                            "coverage.persistence.methods",
                            Persistence.methodColumns(translations::translate),
                            found.methods(),
                            translations));
            tables.put(
                    "episodes",
                    table(
                            "coverage.persistence.facts",
                            Persistence.factColumns(translations::translate),
                            found.facts(),
                            translations));
        });
        queries.held(viewer, filter).ifPresent(found -> {
            tables.put(
                    "held",
                    table(
                            "coverage.held",
                            InterviewsHeld.columns(translations::translate),
                            found.answers(),
                            translations));
            tables.put(
                    "likely-again",
                    table(
                            "coverage.held.likely",
                            InterviewsHeld.againColumns(translations::translate),
                            found.likelyAgain(),
                            translations));
        });
        queries.topics(viewer, filter)
                .ifPresent(found -> tables.put(
                        "topics",
                        table(
                                "coverage.topics",
                                TopicsExplored.columns(translations::translate),
                                found.rows(),
                                translations)));
        return tables;
    }

    private static <R> ExportTable table(String title, Columns<R> columns, List<R> rows, Translations translations) {
        return ExportTable.of(translations, translations.translate(title), columns, rows);
    }
}
