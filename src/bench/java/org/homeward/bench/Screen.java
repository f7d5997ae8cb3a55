package org.homeward.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;

/**
 * The queries of one screen after a change of the filter, and plain SQL for those of its counts that are compared.
 *
 * @param queries every query method that the view calls; returns those counts, by name
 * @param sql two columns, name and count; {@code {during}} and {@code {episode}} stand for the filter
 */
record Screen(String name, BiFunction<Viewer, DisclosureFilter, Map<String, Integer>> queries, String sql) {

    /** A screen that decrypts text; only its numbers of rows are compared. */
    static Screen opened(String name, BiFunction<Viewer, DisclosureFilter, Map<String, Integer>> queries) {
        return new Screen(name, queries, "");
    }

    boolean isOpened() {
        return sql.isEmpty();
    }

    /** The statements that an analyst may see, with their episodes and interviews, as known now. */
    static final String STATEMENTS = """
            homeward.statement_version s
            join homeward.episode_version e on e.id = s.episode_id and e.superseded_in is null
            join homeward.interview_version i on i.id = s.interview_id and i.superseded_in is null
            """;

    static final String FILTER =
            " where s.superseded_in is null and s.for_partnership and e.started_on {during} and {episode} ";

    /** Counts by name; what is zero or hidden is left out on both sides. */
    static final class Counts {

        private final Map<String, Integer> byName = new TreeMap<>();

        Counts put(String name, Count count) {
            count.number().ifPresent(number -> put(name, number));
            return this;
        }

        Counts put(String name, int number) {
            if (number != 0) {
                byName.put(name, number);
            }
            return this;
        }

        Map<String, Integer> byName() {
            return byName;
        }
    }
}
