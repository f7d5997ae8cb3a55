package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

/** The database can neither read encrypted columns nor search, sort or group by them. */
class EncryptedColumnsTest {

    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void every_column_of_the_schema_is_encrypted_or_a_keyed_index_an_id_or_a_boolean() {
        List<String> readable = new ArrayList<>();
        for (EncryptedTable table : EncryptedTable.all()) {
            for (Field<?> field : table.table().fields()) {
                boolean containsText =
                        !Set.of(Ciphertext.class, Long.class, Boolean.class).contains(field.getType());
                boolean keyed = field.getType() == byte[].class
                        && (field.getName().equals("fingerprint")
                                || field.getName().endsWith("_index"));
                if (containsText && !keyed) {
                    readable.add(field.toString());
                }
            }
        }
        assertThat(readable).isEmpty();
        assertThat(EncryptedTable.all()).hasSizeGreaterThan(12);
    }

    @Test
    void no_query_searches_sorts_or_groups_by_an_encrypted_column() throws IOException {
        List<String> sources = sources();
        List<String> found = new ArrayList<>();
        for (EncryptedTable table : EncryptedTable.all()) {
            for (Field<?> column : table.encryptedColumns()) {
                String name = (table.table().getName() + "." + column.getName()).toUpperCase(java.util.Locale.ROOT);
                sources.stream()
                        .filter(source -> searches(name).matcher(source).find())
                        .forEach(source -> found.add(name));
            }
        }
        assertThat(found).isEmpty();
        assertThat(searches("CHILD_IDENTITY.GIVEN_NAME")
                        .matcher(".where(CHILD_IDENTITY.GIVEN_NAME.eq(name))")
                        .find())
                .isTrue();
        assertThat(searches("CHILD_IDENTITY.GIVEN_NAME")
                        .matcher(".orderBy(X.Y, CHILD_IDENTITY.GIVEN_NAME)")
                        .find())
                .isTrue();
    }

    /** Any use of the column itself except a check for null. */
    private static Pattern searches(String column) {
        String name = "\\b" + Pattern.quote(column) + "\\b";
        return Pattern.compile(
                name + "\\s*\\.(?!isNull|isNotNull)\\w+\\(|\\.(orderBy|groupBy|partitionBy)\\([^)]*" + name);
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    /** The constraints of the database. */
    @org.junit.jupiter.api.Nested
    @DatabaseTest
    class InTheDatabase {

        @Test
        void every_encrypted_column_refuses_plain_text_and_none_is_indexed(TestDatabase database) throws Exception {
            try (var owner = database.asOwner()) {
                var dsl = KeyCheck.on(owner);
                List<String> validated = dsl.resultQuery("select conname from pg_constraint where convalidated"
                                + " and connamespace = 'encrypted'::regnamespace and contype = 'c'")
                        .fetchInto(String.class);
                String indexes = dsl.resultQuery(
                                "select string_agg(indexdef, ' ') from pg_indexes where schemaname = 'encrypted'")
                        .fetchSingle()
                        .get(0, String.class);
                for (EncryptedTable table : EncryptedTable.all()) {
                    for (Field<?> column : table.encryptedColumns()) {
                        assertThat(validated).contains(table.table().getName() + "_" + column.getName() + "_encrypted");
                        assertThat(indexes).doesNotContainPattern("\\(.*\\b" + column.getName() + "\\b.*?\\)");
                    }
                }
            }
        }
    }
}
