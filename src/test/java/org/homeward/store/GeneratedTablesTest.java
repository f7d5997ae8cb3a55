package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class GeneratedTablesTest {

    private static final Path CHECKED_IN = Path.of("src/generated/java");

    @Test
    void the_generated_tables_are_those_of_the_migrations(TestDatabase database, @TempDir Path fresh) throws Exception {
        GenerateTables.generate(database.url(), database.ownerUser(), database.ownerPassword(), fresh.toString());
        SortedMap<String, String> expected = sources(fresh);
        SortedMap<String, String> found = sources(CHECKED_IN);

        assertThat(expected).as("generated from the migrations").isNotEmpty();
        assertThat(found.keySet())
                .as("files in %s; after a migration, run ./homeward generate", CHECKED_IN)
                .isEqualTo(expected.keySet());
        found.forEach((file, text) -> assertThat(text)
                .as("%s; after a migration, run ./homeward generate", file)
                .isEqualTo(expected.get(file)));
    }

    private static SortedMap<String, String> sources(Path folder) throws IOException {
        SortedMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
