package org.homeward.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.interviews.InterviewQueries.InterviewsCount;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

class InterviewsFindingTest {

    @Test
    void an_interview_that_was_not_completed_is_told_apart() {
        assertThat(text(new InterviewsCount(0, 0, 0, 0))).isEqualTo("No interviews in this period.");
        assertThat(text(new InterviewsCount(1, 1, 1, 0)))
                .isEqualTo("**1 interview** with 1 child. The child was seen alone in 1.");
        assertThat(text(new InterviewsCount(1204, 9, 0, 3)))
                .isEqualTo("**1,204 interviews** with 9 children. The child was seen alone in 0. 3 interviews were not"
                        + " completed.");
    }

    private static String text(InterviewsCount counted) {
        return new InterviewsFinding(counted).text(Translations.english()::translate);
    }
}
