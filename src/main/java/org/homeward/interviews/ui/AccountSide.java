package org.homeward.interviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.governance.ActionText;
import org.homeward.interviews.Account;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.time.TimeTexts;

/** Beside the chronology: actions agreed, information shared, feedback given, access history, and topics covered. */
final class AccountSide extends Composite<Aside> {

    private final TimeTexts times = new TimeTexts(getLocale());

    AccountSide(Account account, LocalDate today) {
        getContent().addClassName("hw-account-side");
        getContent().getElement().setAttribute("aria-label", getTranslation("ui.shell.details"));
        section("actions", account.actions().stream().map(action -> action(action, today)));
        section(
                "shared",
                account.interviews().stream()
                        .flatMap(interview -> interview.sharing().stream())
                        .map(this::sharing));
        section(
                "feedback",
                account.interviews().stream()
                        .flatMap(interview -> interview.feedback().stream())
                        .map(this::feedback));
        section("access", account.earlierAccesses().stream().map(this::earlierAccess));
        section("used", account.uses().stream().map(this::use));
        if (!account.interviews().isEmpty()) {
            topics(account.interviews().getLast());
        }
    }

    private void section(String key, Stream<Component> lines) {
        getContent().add(new H3(getTranslation("interviews.side." + key)));
        List<Component> all = lines.toList();
        if (all.isEmpty()) {
            getContent().add(secondary(getTranslation("interviews.side." + key + ".none")));
        }
        all.forEach(getContent()::add);
    }

    private Component action(Account.Action action, LocalDate today) {
        String kind = getTranslation("interviews.action." + action.kind());
        String text = action.what() == null ? kind : action.what();
        return row(getTranslation("interviews.action", text, action.agency()), status(action, today));
    }

    private Badge status(Account.Action action, LocalDate today) {
        if (action.outcome() == ActionOutcome.DONE && action.doneOn() != null) {
            return Badge.good(times.day(action.doneOn()));
        }
        if (action.outcome() == ActionOutcome.NOT_DONE) {
            return Badge.plain(getTranslation("words.ActionOutcome.NOT_DONE"));
        }
        long over = ChronoUnit.DAYS.between(action.dueOn(), today);
        return over > 0
                ? Badge.overdue(getTranslation("interviews.days-overdue", over))
                : Badge.plain(getTranslation("interviews.due", times.day(action.dueOn())));
    }

    private Component sharing(Account.Sharing sharing) {
        String what = sharing.statement() == null
                ? sharing.agency()
                : getTranslation("interviews.shared", sharing.agency(), sharing.statement());
        return row(
                what + ", " + getTranslation("interviews.sharing." + sharing.purpose()),
                new Span(times.day(sharing.on())));
    }

    private Component feedback(Account.Feedback feedback) {
        String how = feedback.spoken() && feedback.inWriting() ? "both" : feedback.spoken() ? "spoken" : "written";
        return row(
                getTranslation(
                        "interviews.feedback",
                        getTranslation("interviews.feedback." + feedback.toWhom()),
                        getTranslation("interviews.feedback." + how)),
                new Span(times.day(feedback.on())));
    }

    private Component earlierAccess(Account.EarlierAccess access) {
        String role = getTranslation("words.Role." + access.role());
        return row(
                access.purpose() == null ? role : role + ", " + getTranslation("words.Purpose." + access.purpose()),
                new Span(times.day(access.on())));
    }

    /** What left, for whom and why; under it the copy and the statements in it. */
    private Component use(Account.Use use) {
        String what = ActionText.left(use.kind(), use.what(), use.recipient(), this::getTranslation);
        String role = getTranslation("words.Role." + use.role());
        String why = use.purpose() == null ? role : role + ", " + getTranslation("words.Purpose." + use.purpose());
        Div used = new Div(
                row(what, new Span(times.day(use.on()))),
                secondary(why + " · " + getTranslation("interviews.side.used.copy", use.copy())));
        if (!use.statements().isEmpty()) {
            used.add(secondary(String.join(", ", use.statements())));
        }
        used.addClassName("used");
        return used;
    }

    /** Topics of the latest interview; a topic that was not explored is in italics, because that is no answer. */
    private void topics(Account.Interview interview) {
        getContent()
                .add(new H3(getTranslation(
                        "interviews.side.topics", interview.explored().size(), Topic.values().length)));
        for (Topic topic : Topic.values()) {
            boolean explored = interview.explored().contains(topic);
            TopicAnswer answer = interview.answers().get(topic);
            Span text = new Span(
                    explored && answer == null
                            ? getTranslation("interviews.side.asked")
                            : getTranslation("words.TopicAnswer." + (explored ? answer : TopicAnswer.NOT_EXPLORED)));
            text.setClassName("not-asked", !explored);
            getContent().add(row(getTranslation("words.Topic." + topic), text));
        }
        if (interview.harm() != null) {
            getContent()
                    .add(row(
                            getTranslation("interviews.side.harm"),
                            new Span(getTranslation("words.HarmAnswer." + interview.harm()))));
        }
    }

    private static Div row(String text, Component end) {
        Div row = new Div(new Span(EscapedText.of(text)), end);
        row.addClassName("line");
        return row;
    }

    private static Div secondary(String text) {
        Div line = new Div(text);
        line.addClassName("hw-secondary");
        return line;
    }
}
