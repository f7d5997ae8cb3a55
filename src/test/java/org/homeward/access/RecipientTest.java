package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\n\t",
                "\u0000",
                "\u00a0",
                "\u200b",
                "\u2028",
                "\u202e\u202c",
                "\u3164",
                "\u2800 \ufe0f"
            })
    void text_without_a_visible_character_is_no_recipient(String typed) {
        assertThat(Recipient.of(typed)).isEmpty();
    }

    @Test
    void the_typed_text_becomes_one_line() {
        assertThat(Recipient.of("  Strategy\r\nmeeting\u0000 ")).contains(new Recipient("Strategy  meeting"));
    }

    @Test
    void no_separator_of_lines_stays() {
        assertThat(Recipient.of("Strategy\u0085meeting\u2028of\u2029today"))
                .contains(new Recipient("Strategy meeting of today"));
    }

    @Test
    void a_longer_text_is_cut_between_characters() {
        String cut = Recipient.of("🏠".repeat(200)).orElseThrow().words();

        assertThat(cut).isEqualTo("🏠".repeat(Recipient.LONGEST));
    }
}
