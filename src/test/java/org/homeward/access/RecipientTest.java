package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u0000"})
    void text_without_a_visible_character_is_no_recipient(String typed) {
        assertThat(Recipient.of(typed)).isEmpty();
    }

    @Test
    void the_typed_text_becomes_one_line() {
        assertThat(Recipient.of("  Strategy\r\nmeeting\u0000 ")).contains(new Recipient("Strategy  meeting"));
    }

    @Test
    void a_longer_text_is_cut_between_characters() {
        String cut = Recipient.of("🏠".repeat(200)).orElseThrow().words();

        assertThat(cut).isEqualTo("🏠".repeat(Recipient.LONGEST));
    }
}
