package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The data dictionary describes every table and column, and no others. */
@DatabaseTest
class GlossaryTest {

    private static final Pattern TABLE = Pattern.compile("^### ((homeward|encrypted)\\.\\w+)$");
    private static final Pattern COLUMN = Pattern.compile("^\\| `(\\w+)` \\| (\\S.*) \\|$");
    private static final String EVERYWHERE = "everywhere";

    private final Map<String, Set<String>> glossary = glossary();
    private final Map<String, Set<String>> schema;

    GlossaryTest(TestDatabase database) throws SQLException {
        this.schema = schema(database);
    }

    @Test
    void every_table_has_a_section() {
        Set<String> sections = new TreeSet<>(glossary.keySet());
        sections.remove(EVERYWHERE);
        assertThat(sections).isEqualTo(schema.keySet());
    }

    @Test
    void every_column_is_explained_in_its_table_or_once_for_all() {
        Set<String> unexplained = new TreeSet<>();
        schema.forEach((table, columns) -> columns.stream()
                .filter(column -> !glossary.getOrDefault(table, Set.of()).contains(column))
                .filter(column -> !glossary.getOrDefault(EVERYWHERE, Set.of()).contains(column))
                .forEach(column -> unexplained.add(table + "." + column)));
        assertThat(unexplained).isEmpty();
    }

    @Test
    void no_entry_explains_a_missing_table_or_column() {
        Set<String> stale = new TreeSet<>();
        glossary.forEach((table, columns) -> columns.stream()
                .filter(column -> table.equals(EVERYWHERE)
                        ? schema.values().stream().noneMatch(all -> all.contains(column))
                        : !schema.getOrDefault(table, Set.of()).contains(column))
                .forEach(column -> stale.add(table + "." + column)));
        assertThat(stale).isEmpty();
    }

    private static Map<String, Set<String>> glossary() {
        Map<String, Set<String>> entries = new LinkedHashMap<>();
        String section = "";
        try {
            for (String line : Files.readAllLines(Path.of("db/README.md"))) {
                Matcher table = TABLE.matcher(line);
                if (table.matches()) {
                    section = table.group(1);
                    entries.putIfAbsent(section, new TreeSet<>());
                } else if (line.startsWith("## Columns that mean the same")) {
                    section = EVERYWHERE;
                    entries.putIfAbsent(section, new TreeSet<>());
                } else if (line.startsWith("## ")) {
                    section = "";
                }
                Matcher column = COLUMN.matcher(line);
                if (column.matches() && entries.containsKey(section)) {
                    entries.get(section).add(column.group(1));
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return entries;
    }

    /** All tables, and the one view that is not simply a table as of a change. */
    private static Map<String, Set<String>> schema(TestDatabase database) throws SQLException {
        Map<String, Set<String>> tables = new java.util.TreeMap<>();
        try (var connection = database.asOwner();
                var columns = connection.createStatement().executeQuery("""
                        select c.table_schema || '.' || c.table_name, c.column_name
                        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema in ('homeward', 'encrypted') and c.table_name <> 'flyway_schema_history'
                          and (t.table_type = 'BASE TABLE' or t.table_name = 'statement_facts')
                        order by 1""")) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), table -> new TreeSet<>())
                        .add(columns.getString(2));
            }
        }
        return tables;
    }
}
