package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.sample.generator.County;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The statement that one child asked to keep confidential is on no page, in no map reply and on no sheet, for any role. The
 * same search finds other statements of this child that were agreed, which shows that the search works.
 */
@CountyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidentialStatementTest {

    private final TestApplication application;
    private final ConfidentialStatement confidential;

    ConfidentialStatementTest(TestApplication application) {
        this.application = application;
        this.confidential = ConfidentialStatement.of(application.database());
    }

    @ParameterizedTest
    @EnumSource
    void no_page_and_no_map_shows_it(Role role) {
        Map<String, String> texts = new HashMap<>(new RoleOutputs(application, confidential).everything(role));
        if (role == Role.SAFEGUARDING_LEAD) {
            // The one who reads what may be disclosed to nobody, and only there.
            assertThat(texts.remove("decisions")).isNotNull();
        }

        assertThat(texts)
                .allSatisfy((address, text) ->
                        assertThat(text).doesNotContain(County.CONFIDENTIAL_WORDS, confidential.reference()));
        if (EnumSet.of(Role.ANALYST, Role.POLICE, Role.CHILDRENS_SERVICES, Role.INTERVIEWER)
                .contains(role)) {
            assertThat(texts.get("interviews/" + confidential.child()))
                    .contains(
                            confidential.allowedText(role.audience()), confidential.allowedReference(role.audience()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_sheet_prints_it(Role role) {
        List<String> sheets = new SheetsOfRole(application)
                .everyText(Viewer.of("story", role).forPurpose(Purpose.SAFEGUARDING_REVIEW), confidential);

        assertThat(sheets)
                .allSatisfy(text -> assertThat(text.replaceAll("\\s+", " "))
                        .doesNotContain(County.CONFIDENTIAL_WORDS, confidential.reference()));
        if (EnumSet.of(Role.ANALYST, Role.POLICE).contains(role)) {
            assertThat(sheets)
                    .anySatisfy(
                            text -> assertThat(text).contains(confidential.allowedPlacedReference(role.audience())));
        }
    }
}
