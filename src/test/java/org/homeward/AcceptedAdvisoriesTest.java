package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each advisory that SECURITY.md accepts is of a dependency that the product still has, and says why and until when. */
class AcceptedAdvisoriesTest {

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    @Test
    void every_entry_is_complete_and_names_a_dependency_in_the_version_of_the_pom() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String[]> entries = entries();

        assertThat(entries).allSatisfy(cells -> {
            assertThat(cells).as(String.join("|", cells)).hasSize(6).allMatch(cell -> !cell.isBlank());
            assertThat(cells[0]).isEqualTo(name(cells[0]) + " " + version(pom, name(cells[0])));
            assertThat(cells[1]).matches("(GHSA(-[0-9a-z]{4}){3}|CVE-\\d{4}-\\d{4,})( \\(CVE-\\d{4}-\\d{4,}\\))?");
            assertThat(cells[2]).as("why").hasSizeGreaterThan(40);
            assertThat(cells[3]).as("who").isNotBlank();
            assertThat(LocalDate.parse(cells[5]))
                    .isAfter(LocalDate.parse(cells[4]))
                    .isBefore(LocalDate.parse(cells[4]).plusMonths(7));
        });
    }

    /** The rows of the table below its head. */
    private static List<String[]> entries() throws IOException {
        String section = Files.readString(Path.of("SECURITY.md"))
                .split("\n## Accepted advisories\n")[1]
                .split("\n## ")[0];
        try (Stream<String> lines = section.lines()) {
            return lines.filter(line -> line.startsWith("|"))
                    .skip(2)
                    .map(line -> line.substring(1, line.length() - 1).split("\\|"))
                    .map(cells -> Stream.of(cells).map(String::strip).toArray(String[]::new))
                    .toList();
        }
    }

    private static String name(String dependency) {
        return dependency.split(" ")[0];
    }

    /** As pinned in the pom; empty where the product has no such dependency. */
    private static String version(String pom, String name) {
        String[] after =
                pom.split("<artifactId>" + Pattern.quote(name.substring(name.indexOf(':') + 1)) + "</artifactId>", 2);
        if (after.length < 2) {
            return "";
        }
        Matcher version = VERSION.matcher(after[1].split("</dependency>")[0]);
        if (!version.find()) {
            return "";
        }
        Matcher property = PROPERTY.matcher(version.group(1));
        return property.matches()
                ? pom.split("<" + Pattern.quote(property.group(1)) + ">")[1].split("<")[0]
                : version.group(1);
    }
}
