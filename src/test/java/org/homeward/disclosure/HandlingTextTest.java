package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The handling of a statement, as shown everywhere. */
class HandlingTextTest {

    @Test
    void name_and_reason_of_an_override_cannot_change_the_text_direction() {
        Handling handling = new Handling(
                ChildView.OBJECTED,
                Set.of(Audience.POLICE),
                false,
                new Handling.Decision("safe\u202Egnp.exe", Instant.EPOCH, "be\u200Bfore\u001B[31m", true));

        String override = HandlingText.of(handling, Locale.UK, (key, values) -> key + " " + List.of(values))
                .override();

        assertThat(override)
                .contains("safe[U+202E]gnp.exe", "be[U+200B]fore[U+001B][31m")
                .doesNotContain("\u202E", "\u200B", "\u001B");
    }
}
