package org.homeward.interviews.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Disclosed.push;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.StepUp;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Period;
import org.homeward.interviews.InterviewRow;
import org.homeward.interviews.InterviewsFixtures;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The answers of the account screens for a child outside the viewer's access, one with a conflict of interest, an
 * unknown one, and a malformed id.
 */
@DatabaseTest
class AccountOracleTest extends KaribuTest {

    private static final Viewer FAR = new Viewer("far", Role.POLICE, Set.of(SmallCounty.MOOR), null, null);
    private static final String REASON = "She may be hurt tonight and nobody of her team answers";
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private final TestDatabase database;
    private final AccountActions actions;
    private InterviewRow outside = emptyRow();
    private InterviewRow conflicted = emptyRow();

    AccountOracleTest(TestDatabase database) {
        this.database = database;
        this.actions = new AccountActions(
                InterviewsFixtures.accounts(database),
                InterviewsFixtures.identities(database),
                InterviewsFixtures.glass(database),
                new StepUp(new CurrentViewer(), SmallCounty.CLOCK));
    }

    @BeforeEach
    void signedInWithoutAccessToEither() {
        database.truncate();
        Accounts.store(
                database,
                aChild().missingFrom("Harbour").disclosed(push("bullying").saying("heard")),
                aChild().missingFrom("Harbour").disclosed(push("friends").saying("never heard")));
        String first = database.queryAsSuperuser(
                "select string_agg(public_id::text, ' ' order by id) from homeward.child_key");
        List<InterviewRow> rows = InterviewsFixtures.list(database)
                .list(Viewer.of("fixture", Role.POLICE), DisclosureFilter.of(YEAR), EpisodeDay.WENT_MISSING, 9)
                .stream()
                .sorted(java.util.Comparator.comparing(
                        row -> first.indexOf(row.child().value().toString())))
                .toList();
        outside = rows.getFirst();
        conflicted = rows.getLast();
        database.run(
                "insert into homeward.staff_conflict (user_name, child_id, recorded_in) select 'far', id, recorded_in"
                        + " from homeward.child_key where public_id = '"
                        + conflicted.child().value() + "'");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(new UserPrincipal(FAR, "", AccountStatus.ACTIVE), ""));
    }

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatever_the_url_the_question_and_the_answer_are_the_same() {
        List<String> texts = new ArrayList<>();
        for (String address : List.of(
                outside.child().value().toString(),
                conflicted.child().value().toString(),
                ChildId.random().value().toString(),
                "no-id")) {
            AccountView view = entered(address);
            String question = words(_get(Dialog.class));
            answer(Purpose.FOLLOW_UP, null);
            texts.add(question + " " + words(view));
            leave(view);
        }

        assertThat(texts).allMatch(texts.getFirst()::equals);
        assertThat(texts.getFirst())
                .contains(
                        "Why are you opening this record?",
                        "Record not found, or you do not have access.",
                        "Try again");
    }

    @Test
    void emergency_access_opens_an_account_outside_access_and_answers_alike_for_the_rest() {
        List<String> texts = new ArrayList<>();
        for (String address : List.of(
                conflicted.child().value().toString(), ChildId.random().value().toString(), "no-id")) {
            AccountView view = entered(address);
            answer(Purpose.BREAK_GLASS, REASON);
            texts.add(words(view));
            leave(view);
        }
        assertThat(texts).allMatch(texts.getFirst()::equals);
        assertThat(texts.getFirst())
                .contains("Record not found, or you do not have access.")
                .doesNotContain("heard");

        AccountView opened = entered(outside.child().value().toString());
        answer(Purpose.BREAK_GLASS, REASON);

        assertThat(words(opened))
                .contains(
                        "heard",
                        "Emergency access is in use. You can view this record until",
                        "governance has been notified")
                .doesNotContain("never heard");

        _click(button("End emergency access"));
        assertThat(words(opened))
                .contains("Record not found, or you do not have access.")
                .doesNotContain("heard");
    }

    @Test
    void an_account_open_by_emergency_access_leaves_the_screen_when_the_access_ends() {
        AccountView opened = entered(outside.child().value().toString());
        answer(Purpose.BREAK_GLASS, REASON);
        database.run("update homeward.break_glass set asked_at = asked_at - interval '61 minutes',"
                + " ends_at = ends_at - interval '61 minutes'");

        assertThat(words(opened)).contains("heard");
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(sent -> sent.getInvocation().getExpression().contains("setTimeout"))
                .forEach(sent -> sent.complete(tools.jackson.databind.node.NullNode.getInstance()));

        assertThat(words(opened))
                .contains("Record not found, or you do not have access.")
                .doesNotContain("heard");
    }

    @Test
    void a_purpose_that_was_stated_is_not_asked_again_and_another_account_asks_anew() {
        AccountView first = entered(outside.child().value().toString());
        answer(Purpose.BREAK_GLASS, REASON);
        leave(first);

        AccountView again = entered(outside.child().value().toString());
        _assertNone(Dialog.class);
        assertThat(words(again)).contains("heard");
        leave(again);

        entered(conflicted.child().value().toString());
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void by_reference_the_question_stays_and_answers_alike() {
        List<String> texts = new ArrayList<>();
        for (Purpose purpose : List.of(Purpose.FOLLOW_UP, Purpose.BREAK_GLASS)) {
            for (String reference : List.of(conflicted.childReference(), "C-9999", "Robin Canary")) {
                new ReferenceDialog((typed, answer) ->
                                actions.find(FAR, typed, answer).isPresent())
                        .open();
                _setValue(_get(TextField.class), reference);
                answer(purpose, REASON);
                texts.add(words(_get(Dialog.class)).replace(purpose.name(), ""));
                _click(button("Go back"));
            }
        }
        assertThat(texts).allMatch(texts.getFirst()::equals);
        assertThat(texts.getFirst()).contains("Record not found, or you do not have access.");

        assertThat(actions.find(
                        FAR,
                        " " + outside.childReference().toLowerCase(java.util.Locale.ROOT),
                        new org.homeward.ui.accessreason.PurposeAnswer(Purpose.BREAK_GLASS, REASON)))
                .contains(outside.child());
    }

    private AccountView entered(String address) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(AccountView.CHILD, address));
        when(event.getUI()).thenReturn(UI.getCurrent());
        when(event.getLocation()).thenReturn(new Location("interviews/" + address));
        AccountView view = shown(new AccountView(
                new CurrentViewer(), actions, Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC)));
        view.beforeEnter(event);
        return view;
    }

    private static void leave(AccountView view) {
        UI.getCurrent().remove(view);
    }

    @SuppressWarnings("unchecked")
    private static void answer(Purpose purpose, @org.jspecify.annotations.Nullable String reason) {
        _setValue((RadioButtonGroup<Purpose>) _get(RadioButtonGroup.class), purpose);
        if (purpose == Purpose.BREAK_GLASS) {
            _setValue(_get(TextArea.class), String.valueOf(reason));
        }
        _click(button("Open and record"));
    }

    private static NativeButton button(String words) {
        return _get(NativeButton.class, spec -> spec.withText(words));
    }

    private static InterviewRow emptyRow() {
        return mock(InterviewRow.class);
    }
}
