package org.homeward.decisions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.decisions.DecisionLedger;
import org.homeward.decisions.KeptStatement;
import org.homeward.decisions.KeptStatementQueries;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.Statement;
import org.homeward.disclosure.StatementKind;
import org.homeward.disclosure.TimePrecision;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.shell.Card;
import org.homeward.ui.statement.StatementCard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What needs a decision comes first, what was decided apart, and no list is longer than somebody reads at once. */
class DecisionsViewTest extends KaribuTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final List<KeptStatement> all = new ArrayList<>();

    @Test
    void what_was_decided_and_what_needs_no_decision_stand_apart() {
        all.add(kept("needs", ChildView.OBJECTED, true, null));
        all.add(kept("reviewed later", ChildView.OBJECTED, true, LocalDate.of(2026, 12, 20)));
        all.add(kept("reviewed sooner", ChildView.OBJECTED, true, LocalDate.of(2026, 12, 1)));
        all.add(kept("due for review", ChildView.OBJECTED, true, LocalDate.of(2026, 11, 20)));
        all.add(kept("tells of nothing", ChildView.OBJECTED, false, null));
        opens();

        assertThat(cards().get(0)).containsSubsequence("Decision needed", "2", "needs", "due for review");
        assertThat(cards().get(1)).containsSubsequence("Kept until a review", "2", "reviewed sooner", "reviewed later");
        assertThat(cards().get(2)).containsSubsequence("No decision needed", "1", "tells of nothing");
    }

    @Test
    void the_first_ten_are_shown_and_the_rest_when_asked_for() {
        for (int i = 1; i <= 12; i++) {
            all.add(kept("statement " + i + ".", ChildView.OBJECTED, true, null));
        }
        opens();
        assertThat(_find(StatementCard.class)).hasSize(10);

        _click(_get(NativeButton.class, spec -> spec.withText("Show 2 more")));
        assertThat(_find(StatementCard.class)).hasSize(12);
        assertThat(_find(NativeButton.class, spec -> spec.withText("Show 2 more")))
                .isEmpty();
    }

    @Test
    void a_filter_shows_what_tells_of_harm_or_names_an_adult() {
        all.add(kept("of harm", ChildView.OBJECTED, true, null));
        all.add(kept("of nothing", ChildView.OBJECTED, false, null));
        opens();
        assertThat(_find(StatementCard.class)).hasSize(2);

        _click(_get(NativeButton.class, spec -> spec.withText("Tells of harm (1)")));
        assertThat(_find(StatementCard.class)).hasSize(1);
        _click(_get(NativeButton.class, spec -> spec.withText("Names an adult (0)")));
        assertThat(_find(StatementCard.class)).isEmpty();
    }

    @Test
    void the_dialog_shows_what_is_decided_and_says_whether_the_child_objected() {
        all.add(kept("he hurt me", ChildView.OBJECTED, true, null));
        all.add(kept("nobody asked me", ChildView.NOT_ASKED, false, null));
        opens();
        List<NativeButton> share = _find(NativeButton.class, spec -> spec.withText("Share…"));

        _click(share.getFirst());
        assertThat(dialog()).contains("Share this statement against the child’s wish?", "he hurt me");
        _get(Dialog.class).close();
        _click(share.getLast());
        assertThat(dialog()).contains("Share this statement?", "nobody asked me");
    }

    private String dialog() {
        return words(_get(Dialog.class));
    }

    private static List<String> cards() {
        return _find(Card.class).stream().map(KaribuTest::words).toList();
    }

    private void opens() {
        CurrentViewer current = mock(CurrentViewer.class);
        when(current.get()).thenReturn(new Viewer("lea", Role.SAFEGUARDING_LEAD, Set.of(), "lantern", null));
        KeptStatementQueries statements = mock(KeptStatementQueries.class);
        when(statements.list(any())).thenReturn(all);
        shown(new DecisionsView(
                current, statements, mock(DecisionLedger.class), Clock.fixed(NOW, ZoneId.of("Europe/London"))));
    }

    private static KeptStatement kept(String words, ChildView view, boolean harm, @Nullable LocalDate reviewOn) {
        Instant held = Instant.parse("2026-03-04T10:00:00Z");
        return new KeptStatement(
                UUID.randomUUID(),
                ChildId.random(),
                "C-1",
                new RecordedTime(held, held, TimePrecision.MINUTE),
                new Statement(
                        "S-1",
                        StatementKind.HARM,
                        SaidBy.CHILD,
                        words,
                        true,
                        new Handling(view, Set.of(), false, null),
                        null,
                        List.of()),
                "",
                harm ? List.of("Hurt or assaulted") : List.of(),
                List.of(),
                1,
                reviewOn == null ? null : new KeptStatement.Kept("lea", held, "safer so", reviewOn));
    }
}
