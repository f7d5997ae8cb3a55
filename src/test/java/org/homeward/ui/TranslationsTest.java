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

/** Every text that is asked for exists, none stands twice, and none is kept that nobody asks for. */
class TranslationsTest {

    private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:getTranslation|translate\\.apply|Counting\\.of|say|words)\\(\\s*\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"\\s*[,)]|\\$R\\{([^}]+)\\}");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z0-9-]*\\.(?:[A-Za-z0-9_-]+[.-])*)\"\\s*\\+");
    private static final Pattern SUFFIX = Pattern.compile("\\+\\s*\"((?:\\.[A-Za-z0-9_-]+)+)\"");

    private final String sources = sources();
    private final Set<String> keys = keys();

    @Test
    void every_text_that_is_asked_for_exists() {
        Set<String> missing =
                found(ASKED).stream().filter(key -> !exists(key)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_is_kept_that_nobody_asks_for() {
        Set<String> literals = found(LITERAL);
        literals.addAll(found(ASKED));
        Set<String> prefixes = found(PREFIX);
        Set<String> suffixes = found(SUFFIX);
        Set<String> idle = keys.stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> literals.stream().noneMatch(literal -> key.endsWith("." + literal)))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> suffixes.stream().noneMatch(key::endsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(idle).isEmpty();
    }

    @Test
    void no_key_stands_twice() throws IOException {
        List<String> lines = Files.readAllLines(BUNDLE).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(lines).doesNotHaveDuplicates();
    }

    @Test
    void every_code_of_the_common_language_has_its_words() throws IOException {
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

    /** A room may ask for a text within its own block. */
    private boolean exists(String asked) {
        return keys.contains(asked) || keys.stream().anyMatch(key -> key.endsWith("." + asked));
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

    /** All code but the county's, whose sentences are its own, and the templates of the sheets. */
    private static String sources() {
        return sources(Path.of("src/main/java"), ".java") + sources(Path.of("reports"), ".jrxml");
    }

    private static String sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> !path.toString().contains("/county/"))
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
