package org.homeward.ui.statement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.homeward.disclosure.EarlierWords;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.Statement;
import org.homeward.disclosure.StatementKind;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.time.TimeTexts;

/**
 * A statement: its kind, source, reference, text and handling. Only a child's own words, verbatim, are set in serif with
 * quotation marks.
 */
public final class StatementCard extends Composite<Article> {

    /** @param about details such as the place and how precisely it is known; blank ones are omitted */
    public StatementCard(Statement statement, String kind, String... about) {
        getContent().addClassName("hw-statement");
        getContent().add(head(statement, kind), words(statement));
        if (!statement.earlier().isEmpty()) {
            getContent().add(earlier(statement));
        }
        for (String line : about) {
            if (!line.isBlank()) {
                Div detail = new Div(EscapedText.of(line));
                detail.addClassName("about");
                getContent().add(detail);
            }
        }
        getContent().add(foot(statement));
    }

    /** Adds a line above the text, for instance when it was recorded and which child. */
    public StatementCard under(Component line) {
        getContent().addComponentAsFirst(line);
        return this;
    }

    /** Adds what may be done with the statement, below everything. */
    public StatementCard with(Component actions) {
        getContent().add(actions);
        return this;
    }

    private Div head(Statement statement, String kind) {
        Span name = span("kind", kind);
        Span said = span("said", getTranslation("words.SaidBy." + statement.saidBy()));
        Div head = new Div(new Icon(glyph(statement.kind())), name, said, span("reference", statement.reference()));
        head.addClassName("head");
        return head;
    }

    private Component words(Statement statement) {
        if (statement.saidBy() == SaidBy.CHILD && statement.verbatim()) {
            Quotation quotation = new Quotation();
            quotation.setText("“" + EscapedText.of(statement.words()) + "”");
            quotation.addClassName("hw-voice");
            return quotation;
        }
        Paragraph words = new Paragraph(EscapedText.of(statement.words()));
        words.addClassName("words");
        if (statement.saidBy() != SaidBy.CHILD) {
            return words;
        }
        Div reported = new Div(words, span("about", getTranslation("statement.not-verbatim")));
        return reported;
    }

    /** Says that the words were changed; opened, what was recorded before. */
    private Component earlier(Statement statement) {
        Div content = new Div();
        TimeTexts times = new TimeTexts(getLocale());
        for (EarlierWords each : statement.earlier()) {
            String words = EscapedText.of(each.words());
            boolean own = statement.saidBy() == SaidBy.CHILD && each.verbatim();
            Div from = new Div(getTranslation(
                    "statement.earlier", times.moment(each.importedAt()), EscapedText.of(each.importedBy())));
            from.addClassName("about");
            content.add(from, new Paragraph(own ? "“" + words + "”" : words));
        }
        return new NativeDetails(getTranslation("statement.changed", statement.version()), content);
    }

    private Div foot(Statement statement) {
        Div foot = new Div(new HandlingBadges(statement.handling(), statement.marking()));
        foot.addClassName("foot");
        if (statement.grading() != null) {
            foot.add(Badge.plain(statement.grading().words()));
        }
        return foot;
    }

    private static String glyph(StatementKind kind) {
        return switch (kind) {
            case PLACE -> "map-pin";
            case PERSON -> "user";
            case FACTOR -> "git-fork";
            case HARM -> "hand";
            case TRAVEL -> "route";
            case OTHER -> "message-square-text";
        };
    }

    private static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    /** A child's own words. */
    @Tag("blockquote")
    static final class Quotation extends HtmlContainer {}
}
