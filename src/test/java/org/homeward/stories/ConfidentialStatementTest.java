package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.sample.generator.County;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What one child asked to be kept confidential is on no page, in no reply and on no sheet, for nobody. What the same child
 * said beside it and allowed is found by the same search, in the same places: the search is not blind.
 */
@CountyTest
class ConfidentialStatementTest {

    private final TestApplication application;
    private final Chromium chromium;
    private final ConfidentialStatement kept;

    ConfidentialStatementTest(TestApplication application, Chromium chromium) {
        this.application = application;
        this.chromium = chromium;
        this.kept = ConfidentialStatement.of(application.database());
    }

    @ParameterizedTest
    @EnumSource
    void no_page_and_no_map_shows_it(Role role) {
        Map<String, String> seen = new RoleOutputs(application, chromium, kept).everything(role);

        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(
                        (place, text) -> assertThat(text).doesNotContain(County.CONFIDENTIAL_WORDS, kept.reference()));
        if (EnumSet.of(Role.ANALYST, Role.POLICE, Role.INTERVIEWER).contains(role)) {
            assertThat(seen.get("interviews/" + kept.child()))
                    .contains(kept.allowedWords(role.audience()), kept.allowedReference(role.audience()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_sheet_prints_it(Role role) {
        List<String> sheets = new SheetsOfRole(application)
                .everyText(Viewer.of("story", role).forPurpose(Purpose.SAFEGUARDING_REVIEW), kept);

        assertThat(sheets)
                .allSatisfy(text -> assertThat(text.replaceAll("\\s+", " "))
                        .doesNotContain(County.CONFIDENTIAL_WORDS, kept.reference()));
        if (EnumSet.of(Role.ANALYST, Role.POLICE).contains(role)) {
            assertThat(sheets)
                    .anySatisfy(text -> assertThat(text).contains(kept.allowedPlacedReference(role.audience())));
        }
    }
}
