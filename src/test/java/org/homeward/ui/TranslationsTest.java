package org.homeward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every text that the code or a sheet asks for exists, no text is written twice, and every text is used: its key stands in
 * the code or a sheet exactly as it is, or belongs to a family in {@link KeyFamilies}.
 */
class TranslationsTest {

    private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final String KEY = "[a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+";
    private static final Pattern LITERAL = Pattern.compile("\"(" + KEY + ")\"");
    private static final Pattern REQUESTED = Pattern.compile(
            "(?:getTranslation|translate|translate\\.apply|say)\\(\\s*\"(" + KEY + ")\"\\s*[,)]|\\$R\\{([^}]+)\\}");
    private static final Pattern BUILT = Pattern.compile(
            "(?:getTranslation|translate|translate\\.apply|say)\\(\\s*\"([a-z][A-Za-z0-9_.-]*[.-])\"\\s*\\+");

    private final String sources = sources(Path.of("src/main/java"), ".java") + sources(Path.of("reports"), ".jrxml");
    private final List<String> keys = keys();
    private final KeyFamilies families = new KeyFamilies();

    @Test
    void every_requested_text_exists() {
        Set<String> requested = found(REQUESTED);
        requested.addAll(families.keys());
        assertThat(requested).isSubsetOf(keys);
    }

    @Test
    void every_text_is_used() {
        Set<String> used = found(LITERAL);
        used.addAll(found(REQUESTED));
        used.addAll(families.keys());
        assertThat(keys).isSubsetOf(used);
    }

    @Test
    void every_built_key_belongs_to_a_family() {
        assertThat(found(BUILT)).isSubsetOf(families.prefixes());
    }

    @Test
    void no_key_occurs_twice() {
        assertThat(keys).doesNotHaveDuplicates();
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .flatMap(result -> IntStream.rangeClosed(1, result.groupCount()).mapToObj(result::group))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> keys() {
        try (Stream<String> lines = Files.lines(BUNDLE)) {
            return lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
