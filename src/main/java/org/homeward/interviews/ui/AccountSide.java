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
import org.homeward.interviews.Account;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.time.TimeTexts;

/** Beside the chronology: what was promised, what was passed on and told back, who has looked, and what was asked. */
final class AccountSide extends Composite<Aside> {

    private final TimeTexts times = new TimeTexts(getLocale());

    AccountSide(Account account, LocalDate today) {
        getContent().addClassName("hw-account-side");
        section("actions", account.actions().stream().map(action -> action(action, today)));
        section(
                "shared",
                account.interviews().stream()
                        .flatMap(held -> held.sharing().stream())
                        .map(this::sharing));
        section(
                "feedback",
                account.interviews().stream()
                        .flatMap(held -> held.feedback().stream())
                        .map(this::feedback));
        section("access", account.looks().stream().map(this::look));
        if (!account.interviews().isEmpty()) {
            asked(account.interviews().getLast());
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
        String words = action.what() == null ? kind : action.what();
        return row(getTranslation("interviews.action", words, action.agency()), standing(action, today));
    }

    private Badge standing(Account.Action action, LocalDate today) {
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

    private Component look(Account.EarlierAccess look) {
        String role = getTranslation("words.Role." + look.role());
        return row(
                look.purpose() == null ? role : role + ", " + getTranslation("words.Purpose." + look.purpose()),
                new Span(times.day(look.on())));
    }

    /** Of the latest interview; not asked and declined to say stand in italics, because they are not answers. */
    private void asked(Account.Interview held) {
        getContent().add(new H3(getTranslation("interviews.side.topics", held.asked(), Topic.values().length)));
        for (Topic topic : Topic.values()) {
            TopicAnswer answer = held.topics().getOrDefault(topic, TopicAnswer.NOT_EXPLORED);
            Span words = new Span(getTranslation("words.TopicAnswer." + answer));
            words.setClassName("not-asked", answer == TopicAnswer.NOT_EXPLORED);
            getContent().add(row(getTranslation("words.Topic." + topic), words));
        }
        getContent()
                .add(row(
                        getTranslation("interviews.side.harm"),
                        new Span(getTranslation("words.HarmAnswer." + held.harm()))));
    }

    private static Div row(String words, Component end) {
        Div row = new Div(new Span(EscapedText.of(words)), end);
        row.addClassName("line");
        return row;
    }

    private static Div secondary(String words) {
        Div line = new Div(words);
        line.addClassName("hw-secondary");
        return line;
    }
}
