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

    @Test
    void to_whom_a_statement_may_not_go_can_be_read_in_one_way_only() {
        assertThat(audiences(Audience.POLICE, Audience.CHILDRENS_SERVICES, Audience.PARTNERSHIP, Audience.CARERS))
                .isEqualTo("police, children’s services, partnership and carers");
        assertThat(audiences(Audience.POLICE, Audience.CHILDRENS_SERVICES))
                .isEqualTo("police and children’s services; **not for partnership or carers**");
        assertThat(audiences(Audience.PARTNERSHIP))
                .isEqualTo("partnership; **not for police, children’s services or carers**");
        assertThat(audiences()).isEqualTo("no one");
    }

    private static String audiences(Audience... audiences) {
        return HandlingText.of(
                        new Handling(ChildView.AGREED, Set.of(audiences), false, null),
                        Locale.UK,
                        org.homeward.print.Translations.english()::translate)
                .audiences();
    }
}
