package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.support.ProductClasses;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    private static final Path MAIN = Path.of("src/main/java");

    @TestFactory
    Stream<DynamicTest> the_application_follows_every_rule() {
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(ProductClasses.all())));
    }

    @Test
    void every_package_has_a_description_and_is_null_marked() throws IOException {
        assertThat(PackageSentences.missing(MAIN)).isEmpty();
    }

    @Test
    void every_room_in_the_rules_exists() {
        List<String> absent = HouseRules.QUESTION_ROOMS.stream()
                .filter(room -> !Files.isDirectory(MAIN.resolve("org/homeward").resolve(room)))
                .toList();
        assertThat(absent)
                .as("a rule about a room that does not exist cannot fail")
                .isEmpty();
    }
}
