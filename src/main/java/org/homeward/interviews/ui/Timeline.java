package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.disclosure.RecordedTime;
import org.homeward.interviews.Account;

/**
 * The events of an account on one line, to scale: brown block = missing, hollow dot = an offer, teal dot = interview,
 * red diamond = an action overdue. Drawn from numbers only, so that no text of an account becomes markup; the
 * chronology below lists the same events.
 */
final class Timeline extends Composite<Div> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MAX_LABELS = 9;
    private static final int SVG_MIDDLE = 22;

    private final Instant from;
    private final Instant to;
    private final StringBuilder svg = new StringBuilder();

    Timeline(Account account, LocalDate today) {
        LocalDate first = account.episodes().isEmpty()
                ? today.minusMonths(1)
                : account.episodes().getFirst().started().day();
        from = first.minusDays(7).atStartOfDay(LONDON).toInstant();
        to = today.plusDays(14).atStartOfDay(LONDON).toInstant();
        svg.append("<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='46' aria-hidden='true'>");
        svg.append("<line class='axis' x1='0' x2='100%' y1='22' y2='22'/>");
        months(YearMonth.from(first), YearMonth.from(today));
        account.episodes().forEach(this::episode);
        account.interviews().forEach(interview -> dot("interview", interview.held(), 6));
        List<Account.Action> overdue = account.actions().stream()
                .filter(action ->
                        action.outcome() == ActionOutcome.OPEN && action.dueOn().isBefore(today))
                .toList();
        overdue.forEach(action -> diamond(action.dueOn()));
        svg.append("</svg>");
        getContent().addClassName("hw-story");
        getContent().getElement().setAttribute("role", "img");
        getContent().getElement().setAttribute("aria-label", getTranslation("interviews.story"));
        getContent().add(new Svg(svg.toString()), legend(account, overdue.size()));
    }

    private void months(YearMonth first, YearMonth last) {
        long months = Math.max(1, java.time.temporal.ChronoUnit.MONTHS.between(first, last) + 1);
        long step = (months + MAX_LABELS - 1) / MAX_LABELS;
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM yyyy", getLocale());
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(step)) {
            double x = at(month.atDay(1).atStartOfDay(LONDON).toInstant());
            if (x >= 0) {
                draw("<line class='month' x1='%1$.2f%%' x2='%1$.2f%%' y1='4' y2='34'/>", x);
                draw("<text x='%1$.2f%%' y='45'>" + name.format(month) + "</text>", x);
            }
        }
    }

    private void episode(Account.Episode episode) {
        double start = at(episode.started().earliest());
        Instant end = episode.ended() == null ? to : episode.ended().latest();
        draw(
                "<rect class='missing' x='%1$.2f%%' y='12' width='%2$.2f%%' height='20' rx='2'/>",
                start, Math.max(0.7, at(end) - start));
        for (Account.Offer offer : episode.offers()) {
            if (offer.made() != null) {
                dot("offer", offer.made(), 4);
            }
        }
    }

    private void dot(String kind, RecordedTime when, int radius) {
        draw(
                "<circle class='" + kind + "' cx='%1$.2f%%' cy='" + SVG_MIDDLE + "' r='" + radius + "'/>",
                at(when.earliest()));
    }

    private void diamond(LocalDate due) {
        draw(
                "<svg x='%1$.2f%%' y='22' overflow='visible'><path class='overdue' d='M0-7 7 0 0 7-7 0Z'/></svg>",
                at(due.atStartOfDay(LONDON).toInstant()));
    }

    private void draw(String shape, Object... numbers) {
        svg.append(String.format(Locale.ROOT, shape, numbers));
    }

    private double at(Instant instant) {
        return 100.0
                * (instant.getEpochSecond() - from.getEpochSecond())
                / (to.getEpochSecond() - from.getEpochSecond());
    }

    private Div legend(Account account, long overdue) {
        long offers = account.episodes().stream()
                .mapToLong(episode -> episode.offers().size())
                .sum();
        Div legend = new Div(
                entry("missing", "interviews.story.missing", account.episodes().size()),
                entry("offer", "interviews.story.offers", offers),
                entry(
                        "interview",
                        "interviews.story.interviews",
                        account.interviews().size()));
        if (overdue > 0) {
            legend.add(entry("overdue", "interviews.story.overdue", overdue));
        }
        legend.addClassName("legend");
        return legend;
    }

    private Span entry(String kind, String key, long number) {
        Span mark = new Span();
        mark.addClassNames("mark", kind);
        return new Span(mark, new Span(getTranslation(key, number)));
    }
}
