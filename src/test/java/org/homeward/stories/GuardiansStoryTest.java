package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who guard the house see who looked and who may come in, and nothing of what children told. */
@CountyTest
class GuardiansStoryTest {

    @Test
    void governance_reads_who_looked_and_why(House house, Chromium chromium) {
        try (Reader police = Reader.signsIn(house, chromium, "police")) {
            police.goesTo("interviews").rows().first().click();
            police.settle().statesWhy("Preparing a meeting");
        }
        try (Reader governance = Reader.signsIn(house, chromium, "governance")) {
            assertThat(governance.room()).isEqualTo("governance");
            governance.looks();
            assertThat(governance.row("police")).contains("Preparing a meeting");
        }
    }

    @Test
    void an_administrator_reads_who_may_come_in(House house, Chromium chromium) {
        try (Reader admin = Reader.signsIn(house, chromium, "admin")) {
            assertThat(admin.room()).isEqualTo("administration");
            assertThat(admin.rows().count()).isGreaterThanOrEqualTo(7);
            admin.looks().goesTo("imports").looks();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"governance", "admin"})
    void a_guardian_enters_no_room_of_what_children_told(String user, House house, Chromium chromium) {
        try (Reader guardian = Reader.signsIn(house, chromium, user)) {
            assertThat(List.of("places", "people", "factors", "trends", "coverage", "interviews"))
                    .allSatisfy(room -> assertThat(guardian.isRefused(room)).isTrue());
            assertThat(guardian.requests()).noneMatch(url -> url.contains("/map/"));
        }
    }
}
