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
import java.util.stream.Collectors;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.YesNo;
import org.homeward.interviews.Account;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.time.TimeTexts;

/** What happened, newest first: interviews with what was told, times missing, and offers that were made. */
final class Chronology extends Composite<OrderedList> {

    /** One point in time on the rail. */
    private record Entry(Instant at, ListItem item) {}

    private final TimeTexts times = new TimeTexts(getLocale());
    private final EpisodeTexts episodes = new EpisodeTexts(getLocale());

    Chronology(Account account) {
        List<Entry> entries = new ArrayList<>();
        account.interviews().forEach(held -> entries.add(interview(held)));
        account.episodes().forEach(episode -> {
            entries.add(episode(episode));
            episode.offers().forEach(offer -> entries.add(offer(offer)));
        });
        entries.sort(Comparator.comparing(Entry::at).reversed());
        getContent().addClassName("hw-chronology");
        entries.forEach(entry -> getContent().add(entry.item()));
    }

    private Entry interview(Account.Interview held) {
        List<Component> head = new ArrayList<>();
        if (held.afterReturn() != null) {
            head.add(Badge.plain(getTranslation("interviews.after-return", times.hours(held.afterReturn()))));
        }
        if (!held.completed()) {
            head.add(Badge.changed(getTranslation("interviews.not-completed")));
        }
        Div body = body(getTranslation("interviews.entry.interview"), head, circumstances(held));
        held.statements().forEach(told -> body.add(new AccountStatementCard(told)));
        if (held.statements().isEmpty()) {
            body.add(line(getTranslation("interviews.no-statements")));
        }
        if (held.agreed() != null) {
            body.add(line(getTranslation("interviews.agreed", held.agreed())));
        }
        return entry("interview", "message-square-text", held.held(), body);
    }

    private String circumstances(Account.Interview held) {
        List<String> parts = new ArrayList<>();
        parts.add(held.provider());
        parts.add(getTranslation("interviews.where." + held.heldWhere()));
        if (held.seenAlone() != YesNo.UNKNOWN) {
            parts.add(getTranslation("interviews.alone." + held.seenAlone()));
        }
        if (held.sameWorker() == YesNo.YES) {
            parts.add(getTranslation("interviews.same-worker"));
        }
        if (!held.covers().isEmpty()) {
            parts.add(getTranslation(
                    "interviews.covers", held.covers().stream().map(times::day).collect(Collectors.joining(", "))));
        }
        return String.join(" · ", parts);
    }

    private Entry episode(Account.Episode episode) {
        String title = getTranslation(
                "interviews.entry." + episode.kind(),
                episodes.home(episode, this::getTranslation),
                episodes.length(episode, this::getTranslation));
        List<Component> head = List.of(Badge.plain(getTranslation("interviews.risk." + episode.risk())));
        return entry("missing", "footprints", episode.started(), body(title, head, back(episode)));
    }

    private String back(Account.Episode episode) {
        if (episode.ended() == null) {
            return episode.district();
        }
        String back = getTranslation("interviews.back", times.moment(episode.ended()));
        return episode.foundBy() == null || episode.foundBy().equals("NOT_RECORDED")
                ? episode.district() + " · " + back
                : episode.district() + " · " + back + ", " + getTranslation("interviews.found." + episode.foundBy());
    }

    private Entry offer(Account.Offer offer) {
        String title = getTranslation(
                "interviews.entry.offer", offer.attempt(), getTranslation("words.OfferMethod." + offer.method()));
        String outcome = getTranslation("words.OfferOutcome." + offer.outcome());
        String words = offer.declineReason() == null
                ? outcome
                : outcome + " · " + getTranslation("interviews.declined." + offer.declineReason());
        return entry(
                offer.outcome() == OfferOutcome.ACCEPTED ? "accepted" : "offer",
                "phone",
                offer.made(),
                body(title, List.of(), words));
    }

    private Entry entry(String kind, String glyph, RecordedTime at, Div body) {
        Span clock = new Span(times.clock(at));
        clock.addClassName("clock");
        Div when = new Div(new Span(times.date(at)), clock);
        when.addClassName("when");
        Div mark = new Div(new Icon(glyph));
        mark.addClassName("mark");
        ListItem item = new ListItem(when, mark, body);
        item.addClassName(kind);
        return new Entry(at.earliest(), item);
    }

    private Div body(String title, List<Component> beside, String words) {
        Div head = new Div(new H2(title));
        head.add(beside);
        Span detail = new Span(words);
        detail.addClassName("hw-secondary");
        head.add(detail);
        head.addClassName("head");
        Div body = new Div(head);
        body.addClassName("body");
        return body;
    }

    private static Div line(String words) {
        Div line = new Div(EscapedText.of(words));
        line.addClassName("hw-note");
        return line;
    }
}
