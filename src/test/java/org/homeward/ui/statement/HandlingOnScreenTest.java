package org.homeward.ui.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.Grading;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.Statement;
import org.homeward.disclosure.StatementKind;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.shell.MarkingStrip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandlingOnScreenTest extends KaribuTest {

    private static final Set<Audience> NOT_CARERS =
            Set.of(Audience.POLICE, Audience.CHILDRENS_SERVICES, Audience.PARTNERSHIP);
    private static final Handling OPEN = new Handling(ChildView.AGREED, Set.of(Audience.values()), false, null);

    @Test
    void an_override_says_who_when_why_and_whether_the_child_was_told() {
        StatementCard card = shown(new StatementCard(
                statement(
                        new Handling(
                                ChildView.OBJECTED,
                                Set.of(Audience.POLICE),
                                false,
                                new Handling.Decision(
                                        "Duty manager",
                                        Instant.parse("2026-11-18T16:05:00Z"),
                                        "risk of serious harm",
                                        false)),
                        null),
                "Place"));

        assertThat(words(card))
                .contains(
                        "Overridden by Duty manager, 18 Nov 2026, 16:05: risk of serious harm. The child was not told.")
                .contains("Police; not for children’s services, partnership or carers");
    }

    @Test
    void the_strictest_statement_on_the_screen_marks_the_strip_and_only_while_it_is_there() {
        MarkingStrip strip = shown(new MarkingStrip(Marking.of(Marking.Level.OFFICIAL), "20 Nov"));
        assertThat(words(strip)).startsWith("OFFICIALFigures only");

        shown(new StatementCard(statement(OPEN, null), "Place"));
        assertThat(words(strip)).startsWith("OFFICIAL-SENSITIVEContains information about children.");

        StatementCard stricter = shown(new StatementCard(
                statement(
                        new Handling(ChildView.AGREED_IN_PART, NOT_CARERS, false, null),
                        new Grading("3x5x2", "2", "A", "C")),
                "Place"));
        assertThat(words(strip)).startsWith("OFFICIAL-SENSITIVE · not for carers · handling conditions apply");

        UI.getCurrent().remove(stricter);
        assertThat(words(strip)).doesNotContain("carers").doesNotContain("police");
    }

    @Test
    void a_window_that_closes_no_longer_asks_for_words() {
        MarkingStrip strip = shown(new MarkingStrip(Marking.of(Marking.Level.OFFICIAL), "20 Nov"));
        StatementCard card = shown(new StatementCard(statement(OPEN, null), "Place"));

        UI.getCurrent().close();
        UI.getCurrent().remove(card);

        assertThat(words(strip)).startsWith("OFFICIAL-SENSITIVE");
    }

    private static Statement statement(Handling handling, @Nullable Grading grading) {
        return new Statement("S-0001", StatementKind.PLACE, SaidBy.CHILD, "words", true, handling, grading, List.of());
    }
}
