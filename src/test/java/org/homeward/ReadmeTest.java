package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.users.SampleUsers;
import org.homeward.users.SampleUsers.SampleUser;
import org.junit.jupiter.api.Test;

/** Every command, file, test, user and sheet that README.md and SECURITY.md name exists. */
class ReadmeTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^ *\\./homeward ([a-z-]+)|`\\./homeward ([a-z-]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile("(?m)^([a-z.][\\w./-]*)  +\\S");
    private static final Pattern USER = Pattern.compile("(?m)^\\| `([\\w-]+)` \\|");
    private static final Pattern SHEET = Pattern.compile("\\./homeward print ([a-z-]+) ");

    private final String readme = read(Path.of("README.md"));

    @Test
    void set_up_is_two_commands() {
        assertThat(commands(section("Set-up"))).containsExactly("start", "test");
    }

    @Test
    void every_command_is_one_that_the_launcher_has() {
        String launcher = read(Path.of("homeward"));
        assertThat(commands(readme))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(launcher)
                        .containsPattern("(?m)^ {4}(?:[a-z-]+ \\| )*" + command + "(?: \\| [a-z-]+)*\\)"));
    }

    @Test
    void every_link_and_picture_leads_somewhere() {
        assertThat(found(LINK, readme))
                .hasSizeGreaterThan(5)
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void everything_in_the_tree_is_there() {
        assertThat(found(PATH, section("Where things are")))
                .hasSizeGreaterThan(8)
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void every_test_that_the_security_page_names_is_there() throws IOException {
        List<String> named = found(Pattern.compile("`([A-Z]\\w+Test)`"), read(Path.of("SECURITY.md")));
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            Set<String> existing = tests.map(
                            path -> path.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(named).hasSizeGreaterThan(20).isSubsetOf(existing);
        }
    }

    @Test
    void every_decision_that_the_security_page_names_is_there() {
        assertThat(found(Pattern.compile("`(src/docs/[^`]+)`"), read(Path.of("SECURITY.md"))))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void the_sample_sign_ins_are_those_of_the_sample() {
        Set<String> users =
                SampleUsers.ALL.stream().map(SampleUser::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(found(USER, section("Sample sign-ins")))).isEqualTo(users);
        assertThat(section("Sample sign-ins")).contains("`" + SampleUsers.PASSWORD + "`");
    }

    @Test
    void every_sheet_that_is_printed_as_an_example_has_its_folder() {
        assertThat(found(SHEET, readme))
                .isNotEmpty()
                .allSatisfy(sheet -> assertThat(Path.of("reports", sheet)).isDirectory());
    }

    @Test
    void a_screenshot_is_small_enough_to_load() throws IOException {
        try (Stream<Path> pictures = Files.list(Path.of("src/docs/screenshots"))) {
            assertThat(pictures.toList())
                    .isNotEmpty()
                    .allSatisfy(picture -> assertThat(Files.size(picture)).isLessThan(150 * 1024));
        }
    }

    private String section(String heading) {
        int start = readme.indexOf("\n## " + heading + "\n");
        assertThat(start).as("section " + heading).isNotNegative();
        int end = readme.indexOf("\n## ", start + 1);
        return readme.substring(start, end < 0 ? readme.length() : end);
    }

    private static List<String> commands(String text) {
        return COMMAND.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
