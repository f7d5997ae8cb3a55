package org.homeward.ui.badge;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadgeTest extends KaribuTest {

    @ParameterizedTest
    @EnumSource(BadgeKind.class)
    void everyBadgeHasAText(BadgeKind kind) {
        assertThat(words(shown(new Badge(kind)))).isNotBlank().doesNotContain("ui.badge");
    }

    @Test
    void keptConfidentialIsNotAnError() {
        assertThat(shown(new Badge(BadgeKind.KEPT_CONFIDENTIAL)).getElement().getClassList())
                .contains("kept")
                .doesNotContain("late");
    }
}
