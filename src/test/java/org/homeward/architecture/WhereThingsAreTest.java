package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name in the newcomer's page exists: commands, files, packages, classes, their members, tables, columns and SQL functions. */
@DatabaseTest
class WhereThingsAreTest {

    private static final Path PAGE = Path.of("src/docs/where-things-are.md");
    private static final List<String> SOURCES = List.of("main", "sample", "test", "bench");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\*\\*(.+\\?)\\*\\*$");
    private static final Pattern COMMAND = Pattern.compile("\\./homeward ([a-z-]+)");
    private static final Pattern SQL = Pattern.compile("(?:homeward|encrypted|rls)\\.\\w+(?:\\.\\w+)?");
    private static final Pattern FILE = Pattern.compile("[\\w./-]*/[\\w./-]*|\\w+\\.(?:sql|properties)");
    private static final Pattern CLASS = Pattern.compile("((?:[a-z]+\\.)*[A-Z]\\w*)(?:\\.([a-z]\\w*))?");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(?:\\.[a-z]+)*");

    private final TestDatabase database;
    private final List<Path> files = files();

    WhereThingsAreTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void every_name_exists() {
        assertThat(found(NAME, read(PAGE)))
                .hasSizeGreaterThan(80)
                .allSatisfy(name -> assertThat(exists(name)).as(name).isTrue());
    }

    @Test
    void every_question_is_answered_by_a_name() {
        List<String> sections = List.of(read(PAGE).split("(?m)^(?=\\*\\*)"));
        assertThat(sections.stream().skip(1))
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(
                        section -> assertThat(section).containsPattern(QUESTION).containsPattern(NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./homeward invent",
                "db/invented/",
                "V001__invented.sql",
                "invented",
                "disclosure.invented",
                "Invented",
                "disclosure.Visibility",
                "Visibility.invented",
                "homeward.invented",
                "homeward.invented.id",
                "homeward.place_version.invented",
                "rls.invented",
                "no kind of name"
            })
    void an_invented_name_is_found_out(String name) {
        assertThat(exists(name)).isFalse();
    }

    private boolean exists(String name) {
        if (COMMAND.matcher(name).matches()) {
            return read(Path.of("homeward")).contains("\n  " + name + " ");
        }
        if (SQL.matcher(name).matches()) {
            return existsInDatabase(name);
        }
        if (FILE.matcher(name).matches() || Files.isRegularFile(Path.of(name))) {
            return Files.exists(Path.of(name))
                    || files.stream()
                            .anyMatch(file -> file.getFileName().toString().equals(name));
        }
        var type = CLASS.matcher(name);
        if (type.matches()) {
            return classes(type.group(1)).anyMatch(found -> type.group(2) == null || has(found, type.group(2)));
        }
        return PACKAGE.matcher(name).matches()
                && SOURCES.stream()
                        .anyMatch(source -> Files.isDirectory(root(source).resolve(name.replace('.', '/'))));
    }

    /** A table or view, a column of one, or a function. */
    private boolean existsInDatabase(String name) {
        return !database.listAsSuperuser("""
                select 1 from (
                    select relnamespace::regnamespace || '.' || relname from pg_class where relkind in ('r', 'v')
                    union all select pronamespace::regnamespace || '.' || proname from pg_proc
                    union all select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                ) as there (name) where name = ?""", name).isEmpty();
    }

    /** The classes of a simple name, or of a name that begins with a package of the application. */
    private Stream<String> classes(String name) {
        String file = "/" + name.replace('.', '/') + ".java";
        Function<String, String> below = path -> path.replaceFirst("^src/\\w+/java/org/homeward", "");
        return files.stream()
                .map(Path::toString)
                .filter(path -> name.contains(".") ? below.apply(path).equals(file) : path.endsWith(file))
                .map(path ->
                        "org.homeward" + below.apply(path).replace(".java", "").replace('/', '.'));
    }

    private static boolean has(String type, String method) {
        try {
            Class<?> found = Class.forName(type, false, WhereThingsAreTest.class.getClassLoader());
            return Arrays.stream(found.getDeclaredMethods())
                    .anyMatch(each -> each.getName().equals(method));
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private static Path root(String source) {
        return Path.of("src", source, "java", "org", "homeward");
    }

    private static List<Path> files() {
        return Stream.of("src", "db", "reports")
                .flatMap(folder -> {
                    try (Stream<Path> all = Files.walk(Path.of(folder))) {
                        return all.filter(Files::isRegularFile).toList().stream();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
