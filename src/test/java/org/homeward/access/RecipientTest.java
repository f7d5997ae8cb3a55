package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u0000"})
    void nobody_is_no_recipient(String typed) {
        assertThat(Recipient.of(typed)).isEmpty();
    }

    @Test
    void what_was_typed_stands_on_one_line() {
        assertThat(Recipient.of("  Strategy\r\nmeeting\u0000 ")).contains(new Recipient("Strategy  meeting"));
    }

    @Test
    void what_is_too_long_is_cut_between_signs() {
        String cut = Recipient.of("🏠".repeat(200)).orElseThrow().words();

        assertThat(cut).isEqualTo("🏠".repeat(Recipient.LONGEST));
    }
}
