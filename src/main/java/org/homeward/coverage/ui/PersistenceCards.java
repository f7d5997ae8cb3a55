package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.coverage.InterviewsHeld;
import org.homeward.coverage.Persistence;
import org.homeward.coverage.Persistence.AskedAt;
import org.homeward.coverage.Persistence.ByMethod;
import org.homeward.coverage.PersistenceQueries;
import org.homeward.coverage.TopicsExplored;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Share;
import org.homeward.request.Columns;
import org.homeward.request.FilterRequest;
import org.homeward.ui.chart.StackedBar;
import org.homeward.ui.count.Figure;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** Whether somebody kept trying, how interviews were held and what was explored in them; one line for a reader of releases. */
final class PersistenceCards extends Div {

    private final CoverageTexts texts;

    PersistenceCards(PersistenceQueries queries, FilterRequest request, CoverageTexts texts) {
        this.texts = texts;
        addClassName("hw-persistence");
        queries.attempts(request.viewer(), request.filter())
                .ifPresentOrElse(
                        found -> add(attempts(found), methods(found)),
                        () -> add(note("coverage.persistence.not-released")));
        queries.held(request.viewer(), request.filter()).ifPresent(found -> add(held(found)));
        queries.topics(request.viewer(), request.filter()).ifPresent(found -> add(topics(found)));
    }

    private Card attempts(Persistence found) {
        long longest = longest(found.attempts().stream().map(AskedAt::asked));
        Component picture = new Div(
                StackedBar.legend(Stream.of("accepted", "again", "not-again")
                        .map(part -> texts.translate("coverage.persistence.legend." + part))
                        .toList()),
                new CountTable<AskedAt>(texts.translate("coverage.persistence"))
                        .rowHead(
                                texts.translate("coverage.persistence.column.asked-at"),
                                row -> row.text(texts::translate),
                                AskedAt::number)
                        .part(
                                texts.translate("coverage.persistence.column.bar"),
                                row -> bar(longest, row.accepted(), row.again(), row.notAgain()))
                        .figure(
                                texts.translate("coverage.persistence.column.accepted"),
                                row -> Figure.of(row.accepted()))
                        .share(
                                texts.translate("coverage.persistence.column.of-asked"),
                                row -> texts.share(row.share()),
                                row -> row.share().sorted())
                        .figure(
                                texts.translate("coverage.persistence.column.not-again"),
                                row -> Figure.of(row.notAgain()))
                        .show(found.attempts()));
        Component table = new Div(
                table("coverage.persistence", Persistence.attemptColumns(texts::translate), found.attempts()),
                table("coverage.persistence.facts", Persistence.factColumns(texts::translate), found.facts()));
        Card card = new Card(texts.translate("coverage.persistence"))
                .quietly(texts.translate("coverage.persistence.quietly"))
                .control(new ViewSwitch("ui.switch.chart", picture, table))
                .with(picture, table);
        if (found.later().whole().isShown()) {
            card.with(new Paragraph(sentence("coverage.persistence.later", found.later())));
        }
        return card.note(Stream.of(
                                sentence("coverage.persistence.other-method", found.unanswered()),
                                sentence("coverage.persistence.refused-first", found.refused()))
                        .collect(Collectors.joining(" ")))
                .note(sentence("coverage.persistence.without-day", found.withoutDay()) + " "
                        + sentence("coverage.persistence.without-attempt", found.withoutAttempt()))
                .note(texts.translate("coverage.persistence.note"));
    }

    private Card methods(Persistence found) {
        List<ByMethod> made = found.methods().stream()
                .filter(row -> !row.attempts().equals(Count.ZERO))
                .toList();
        long longest = longest(made.stream().map(ByMethod::accepted));
        CountTable<ByMethod> picture = new CountTable<ByMethod>(texts.translate("coverage.persistence.methods"))
                .rowHead(texts.translate("coverage.persistence.column.method"), row -> row.text(texts::translate))
                .part(texts.translate("coverage.persistence.column.bar"), row -> bar(longest, row.accepted()))
                .figure(texts.translate("coverage.persistence.column.accepted"), row -> Figure.of(row.accepted()))
                .share(
                        texts.translate("coverage.persistence.column.of-attempts"),
                        row -> texts.share(row.share()),
                        row -> row.share().sorted())
                .show(made);
        CountTable<ByMethod> table =
                table("coverage.persistence.methods", Persistence.methodColumns(texts::translate), found.methods());
        return new Card(texts.translate("coverage.persistence.methods"))
                .control(new ViewSwitch("ui.switch.chart", picture, table))
                .with(picture, table)
                .note(texts.translate("coverage.persistence.methods.note"));
    }

    private Card held(InterviewsHeld found) {
        return new Card(texts.translate("coverage.held"))
                .quietly(texts.translate("coverage.held.quietly"))
                .with(
                        table("coverage.held", InterviewsHeld.columns(texts::translate), found.answers()),
                        table(
                                "coverage.held.likely",
                                InterviewsHeld.againColumns(texts::translate),
                                found.likelyAgain()))
                .note(texts.translate("coverage.held.note"))
                .note(texts.translate("coverage.held.likely.note"))
                .note(texts.translate("coverage.held.not-in-format"));
    }

    private Card topics(TopicsExplored found) {
        UnorderedList prompts = new UnorderedList();
        prompts.addClassName("hw-prompts");
        found.providers().forEach(provider -> prompts.add(new ListItem(prompt(found, provider))));
        CountTable<TopicsExplored.Row> table =
                table("coverage.topics", TopicsExplored.columns(texts::translate), found.rows());
        return new Card(texts.translate("coverage.topics"))
                .quietly(texts.translate("coverage.topics.quietly"))
                .control(new ViewSwitch("ui.switch.prompts", prompts, table))
                .with(prompts, table)
                .note(texts.translate("coverage.topics.note"));
    }

    private String prompt(TopicsExplored found, String provider) {
        String interviews = found.interviews(provider)
                .map(count -> Counted.INTERVIEWS.text(count, texts::translate))
                .orElseGet(() -> Counted.INTERVIEWS.text(Count.complement(), texts::translate));
        String topics = found.prompts(provider).stream()
                .map(row -> texts.translate(
                        "coverage.topics.prompt.topic",
                        texts.translate("words.Topic." + row.topic().name()),
                        Counted.NUMBER.text(row.notExplored(), texts::translate)))
                .collect(Collectors.joining(", "));
        if (!topics.isEmpty()) {
            return texts.translate("coverage.topics.prompt", provider, interviews, topics);
        }
        return found.isEnoughToSay(provider)
                ? texts.translate("coverage.topics.prompt.none", provider, interviews)
                : texts.translate("coverage.topics.prompt.too-few", provider, interviews);
    }

    private <R> CountTable<R> table(String title, Columns<R> columns, List<R> rows) {
        return new CountTable<R>(texts.translate(title)).columns(columns).show(rows);
    }

    private String sentence(String key, Share share) {
        return texts.translate(
                key,
                Counted.NUMBER.text(share.part(), texts::translate),
                Counted.NUMBER.text(share.whole(), texts::translate),
                share.range().isPresent() ? " (" + share.words(texts::translate) + ")" : "");
    }

    private Component note(String key) {
        Paragraph note = new Paragraph(texts.translate(key));
        note.addClassName("hw-note");
        return note;
    }

    private static StackedBar bar(long longest, Count... parts) {
        return new StackedBar(longest, Stream.of(parts).map(Figure::of).toList());
    }

    private static long longest(Stream<Count> counts) {
        return counts.mapToLong(count -> count.number().orElse(0)).max().orElse(0);
    }
}
