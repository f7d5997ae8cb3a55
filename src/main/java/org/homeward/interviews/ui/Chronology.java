package org.homeward.interviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.YesNo;
import org.homeward.interviews.Account;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.time.TimeTexts;

/** The events of an account, newest first: interviews with their statements, missing episodes, and offers. */
final class Chronology extends Composite<OrderedList> {

    /** One event with its time. */
    private record Entry(Instant at, ListItem item) {}

    private final TimeTexts times = new TimeTexts(getLocale());
    private final EpisodeTexts episodes = new EpisodeTexts(getLocale());

    private final List<Account.Use> uses;

    Chronology(Account account) {
        uses = account.uses();
        List<Entry> entries = new ArrayList<>();
        account.interviews().forEach(interview -> entries.add(interview(interview)));
        account.episodes().forEach(episode -> {
            entries.add(episode(episode));
            episode.offers().forEach(offer -> entries.add(offer(episode, offer)));
        });
        entries.sort(Comparator.comparing(Entry::at).reversed());
        getContent().addClassName("hw-chronology");
        entries.forEach(entry -> getContent().add(entry.item()));
    }

    private Entry interview(Account.Interview interview) {
        List<Component> head = new ArrayList<>();
        if (interview.afterReturn() != null) {
            head.add(Badge.plain(getTranslation("interviews.after-return", times.hours(interview.afterReturn()))));
        }
        if (!interview.completed()) {
            head.add(Badge.changed(getTranslation("interviews.not-completed")));
        }
        Div body = body(getTranslation("interviews.entry.interview"), head, details(interview));
        interview.statements().forEach(statement -> body.add(new AccountStatementCard(statement, uses)));
        if (interview.statements().isEmpty()) {
            body.add(line(getTranslation("interviews.no-statements")));
        }
        if (interview.agreed() != null) {
            body.add(line(getTranslation("interviews.agreed", interview.agreed())));
        }
        return entry("interview", "message-square-text", interview.held(), body);
    }

    private String details(Account.Interview interview) {
        List<String> details = new ArrayList<>();
        details.add(interview.provider());
        details.add(getTranslation("interviews.where." + interview.heldWhere()));
        if (interview.seenAlone() != YesNo.UNKNOWN) {
            details.add(getTranslation("interviews.alone." + interview.seenAlone()));
        }
        if (interview.sameWorker() == YesNo.YES) {
            details.add(getTranslation("interviews.same-worker"));
        }
        if (!interview.covers().isEmpty()) {
            details.add(getTranslation(
                    "interviews.covers",
                    Listing.and(
                            interview.covers().stream().map(times::shortDate).toList(), this::getTranslation)));
        }
        return String.join(" · ", details);
    }

    private Entry episode(Account.Episode episode) {
        String title = getTranslation(
                "interviews.entry." + episode.kind(),
                episodes.home(episode, this::getTranslation),
                episodes.length(episode, this::getTranslation));
        List<Component> head = List.of(Badge.plain(getTranslation("interviews.risk." + episode.risk())));
        return entry("missing", "footprints", episode.started(), body(title, head, returned(episode)));
    }

    private String returned(Account.Episode episode) {
        if (episode.ended() == null) {
            return episode.district();
        }
        String returned = getTranslation("interviews.back", times.moment(episode.ended()));
        return episode.foundBy() == null || episode.foundBy().equals("NOT_RECORDED")
                ? episode.district() + " · " + returned
                : episode.district() + " · " + returned + ", "
                        + getTranslation("interviews.found." + episode.foundBy());
    }

    /** An offer without a day stands beside what it was made after: the return, or else the start of the episode. */
    private Entry offer(Account.Episode episode, Account.Offer offer) {
        String title = getTranslation(
                "interviews.entry.offer", offer.attempt(), getTranslation("words.OfferMethod." + offer.method()));
        String outcome = getTranslation("words.OfferOutcome." + offer.outcome());
        String text = offer.declineReason() == null
                ? outcome
                : outcome + " · " + getTranslation("interviews.declined." + offer.declineReason());
        String kind = offer.outcome() == OfferOutcome.ACCEPTED ? "accepted" : "offer";
        Div body = body(title, List.of(), text);
        if (offer.made() != null) {
            return entry(kind, "phone", offer.made(), body);
        }
        RecordedTime after = episode.ended() == null ? episode.started() : episode.ended();
        Div when = new Div(new Span(getTranslation("interviews.offer.no-day")));
        return entry(kind, "phone", after.latest(), when, body);
    }

    private Entry entry(String kind, String icon, RecordedTime at, Div body) {
        Span clock = new Span(times.clock(at));
        clock.addClassName("clock");
        return entry(kind, icon, at.earliest(), new Div(new Span(times.date(at)), clock), body);
    }

    private static Entry entry(String kind, String icon, Instant at, Div when, Div body) {
        when.addClassName("when");
        Div mark = new Div(new Icon(icon));
        mark.addClassName("mark");
        ListItem item = new ListItem(when, mark, body);
        item.addClassName(kind);
        return new Entry(at, item);
    }

    private Div body(String title, List<Component> beside, String text) {
        Div head = new Div(new H2(title));
        head.add(beside);
        Span detail = new Span(text);
        detail.addClassName("hw-secondary");
        head.add(detail);
        head.addClassName("head");
        Div body = new Div(head);
        body.addClassName("body");
        return body;
    }

    private static Div line(String text) {
        Div line = new Div(EscapedText.of(text));
        line.addClassName("hw-note");
        return line;
    }
}
