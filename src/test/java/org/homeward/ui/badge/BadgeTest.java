package org.homeward.ui.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.homeward.ui.Furnished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BadgeTest extends Furnished {

    @ParameterizedTest
    @CsvSource({
        "PT9H59M, in 9 h, soon",
        "PT23H59M, in 23 h, soon",
        "PT24H, in 1 day, plain",
        "PT31H, in 1 day 7 h, plain",
        "PT49H30M, in 2 days 1 h, plain",
        "PT40M, in 40 min, soon",
        "PT-6H-30M, 6 h over, late",
        "PT-24H, 1 day over, late"
    })
    void aClockIsRoundedDown(Duration left, String words, String tone) {
        Badge badge = shown(Badge.clock(left));
        assertThat(words(badge)).isEqualTo(words);
        assertThat(badge.getElement().getClassList()).contains(tone);
    }

    @ParameterizedTest
    @EnumSource(BadgeKind.class)
    void everyBadgeHasItsWords(BadgeKind kind) {
        assertThat(words(shown(new Badge(kind)))).isNotBlank().doesNotContain("ui.badge");
    }

    @Test
    void keptConfidentialIsNotAnError() {
        assertThat(shown(new Badge(BadgeKind.KEPT_CONFIDENTIAL)).getElement().getClassList())
                .contains("kept")
                .doesNotContain("late");
    }
}
