package org.homeward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text key in use exists, none is defined twice, and none is unused. */
class TranslationsTest {

    private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern USED = Pattern.compile(
            "(?:getTranslation|translate(?:\\.apply)?|Counting\\.of|say|words)\\(\\s*\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"\\s*[,)]|\\$R\\{([^}]+)\\}");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z0-9-]*\\.(?:[A-Za-z0-9_-]+[.-])*)\"\\s*\\+");
    private static final Pattern SUFFIX = Pattern.compile("\\+\\s*\"((?:\\.[A-Za-z0-9_-]+)+)\"");

    private final String sources = sources();
    private final Set<String> keys = keys();

    @Test
    void every_text_in_use_exists() {
        Set<String> missing =
                found(USED).stream().filter(key -> !exists(key)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_is_unused() {
        Set<String> literals = found(LITERAL);
        literals.addAll(found(USED));
        Set<String> prefixes = found(PREFIX);
        Set<String> suffixes = found(SUFFIX);
        Set<String> unused = keys.stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> literals.stream().noneMatch(literal -> key.endsWith("." + literal)))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> suffixes.stream().noneMatch(key::endsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void no_key_is_defined_twice() throws IOException {
        List<String> lines = Files.readAllLines(BUNDLE).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(lines).doesNotHaveDuplicates();
    }

    @Test
    void every_code_on_screen_has_a_text() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : Codes.shown()) {
            for (Object constant : type.getEnumConstants()) {
                String key = "words." + type.getSimpleName() + "." + ((Enum<?>) constant).name();
                if (!keys.contains(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Code may name a text within its own block. */
    private boolean exists(String key) {
        return keys.contains(key) || keys.stream().anyMatch(known -> known.endsWith("." + key));
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .flatMap(result -> java.util.stream.IntStream.rangeClosed(1, result.groupCount())
                        .mapToObj(result::group))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return properties.stringPropertyNames();
    }

    /** The code and the templates of the sheets. */
    private static String sources() {
        return sources(Path.of("src/main/java"), ".java") + sources(Path.of("reports"), ".jrxml");
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
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
