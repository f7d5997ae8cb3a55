package org.homeward.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.disclosure.EpisodeDay;
import org.homeward.interviews.InterviewQueries.InterviewsCount;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

class InterviewsFindingTest {

    @Test
    void an_interview_that_was_not_completed_is_told_apart() {
        assertThat(text(new InterviewsCount(0, 0, 0, 0, 0))).isEqualTo("No interviews in this period.");
        assertThat(text(new InterviewsCount(1, 1, 1, 0, 0)))
                .isEqualTo("**1 interview** with 1 child. The child was seen alone in 1.");
        assertThat(text(new InterviewsCount(1204, 9, 0, 3, 0)))
                .isEqualTo("**1,204 interviews** with 9 children. The child was seen alone in 0. 3 interviews were not"
                        + " completed.");
    }

    @Test
    void a_list_selected_by_the_return_says_after_how_many_episodes() {
        assertThat(new InterviewsFinding(new InterviewsCount(6, 5, 2, 0, 7), EpisodeDay.RETURNED)
                        .text(Translations.english()::translate))
                .isEqualTo(
                        "**6 interviews** with 5 children, after 7 missing episodes that ended in this period. The child"
                                + " was seen alone in 2.");
    }

    private static String text(InterviewsCount counted) {
        return new InterviewsFinding(counted, EpisodeDay.WENT_MISSING).text(Translations.english()::translate);
    }
}
