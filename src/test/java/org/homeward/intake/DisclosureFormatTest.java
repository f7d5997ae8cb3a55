package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.Topic;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.read.FileFormat;
import org.junit.jupiter.api.Test;

/** {@code db/README.md} documents exactly the files and columns that intake reads. */
class DisclosureFormatTest {

    private static final Path CHECKS = Path.of("src/main/java/org/homeward/intake/check");
    private static final Pattern FILE = Pattern.compile("^### (\\w+\\.csv)$");
    private static final Pattern COLUMN = Pattern.compile("^\\| `(\\w+)` \\| (required)? ?\\|.*\\|$");
    private static final Pattern CELL =
            Pattern.compile("(?:reader\\.\\w+|yesNo|areas\\.\\w+)\\((?:reader, )?\"(\\w+)\"");
    private static final Pattern INDIRECT = Pattern.compile("(?:others\\(reader, |\\.optional\\()\"(\\w+)\"");

    private final Map<String, Map<String, Boolean>> documented = documented();

    @Test
    void every_file_of_the_format_is_documented_and_no_other() {
        assertThat(documented.keySet()).isEqualTo(formats().keySet());
    }

    @Test
    void every_column_of_the_format_is_documented_and_no_other() {
        assertThat(columns(documented, Map::keySet)).isEqualTo(columns(formats(), FileFormat::known));
    }

    @Test
    void documented_as_required_is_required() {
        assertThat(columns(documented, DisclosureFormatTest::required))
                .isEqualTo(columns(formats(), FileFormat::required));
    }

    /** A column that no check reads would be lost without a message. */
    @Test
    void every_column_of_the_format_is_read() {
        Set<String> known = DisclosureFormat.ALL.stream()
                .flatMap(format -> format.known().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(read()).isEqualTo(known);
    }

    private static Set<String> read() {
        Set<String> read = Stream.of(Topic.values())
                .map(topic -> topic.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> checks = Files.list(CHECKS)) {
            for (Path check : checks.filter(path -> path.toString().endsWith("Checks.java"))
                    .toList()) {
                String source = Files.readString(check).replaceAll("\\s+", " ").replace("( ", "(");
                Stream.of(CELL, INDIRECT)
                        .flatMap(pattern -> pattern.matcher(source).results())
                        .forEach(found -> read.add(found.group(1)));
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return read;
    }

    private static Map<String, FileFormat> formats() {
        return Stream.concat(Stream.of(DisclosureFormat.MANIFEST), DisclosureFormat.ALL.stream())
                .collect(Collectors.toMap(FileFormat::file, Function.identity()));
    }

    private static <T> Map<String, Set<String>> columns(Map<String, T> files, Function<T, Set<String>> of) {
        Map<String, Set<String>> columns = new TreeMap<>();
        files.forEach((file, format) -> columns.put(file, new TreeSet<>(of.apply(format))));
        return columns;
    }

    private static Set<String> required(Map<String, Boolean> columns) {
        return columns.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The files of the section, each with its columns and whether they are required. */
    private static Map<String, Map<String, Boolean>> documented() {
        Map<String, Map<String, Boolean>> files = new LinkedHashMap<>();
        Map<String, Boolean> columns = new LinkedHashMap<>();
        boolean inSection = false;
        try {
            for (String line : Files.readAllLines(Path.of("db/README.md"))) {
                if (line.startsWith("## ")) {
                    inSection = line.equals("## The disclosure format");
                }
                Matcher file = FILE.matcher(line);
                Matcher column = COLUMN.matcher(line);
                if (inSection && file.matches()) {
                    columns = files.computeIfAbsent(file.group(1), name -> new LinkedHashMap<>());
                } else if (inSection && column.matches()) {
                    columns.put(column.group(1), column.group(2) != null);
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return files;
    }
}
