package org.homeward.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Listing;
import org.homeward.people.PersonDetails;
import org.homeward.people.PersonStatement;
import org.homeward.request.FilterUrl;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.icon.IconButton;
import org.homeward.ui.statement.StatementCard;
import org.homeward.ui.time.TimeTexts;

/** One person of concern: what children call them, and every statement that names them. */
final class PersonPanel extends Composite<Div> {

    private final TimeTexts times = new TimeTexts(getLocale());

    private final Map<String, List<String>> filter;

    /** @param filter the filter of the list, which the links to accounts carry */
    PersonPanel(
            PersonWithStatements opened,
            Map<String, List<String>> filter,
            Component print,
            Component download,
            Runnable close) {
        this.filter = filter;
        PersonDetails person = opened.person();
        getContent().addClassName("hw-person");
        getContent().add(top(close), name(person));
        if (person.called().size() > 1) {
            getContent().add(line(getTranslation("people.panel.also", others(person.called()))));
        }
        if (person.description() != null) {
            getContent().add(line(person.description()));
        }
        if (person.name() != null) {
            getContent().add(line(getTranslation("people.panel.register", person.name())));
        }
        Div actions = new Div(print, download);
        actions.addClassName("actions");
        getContent().add(actions);
        getContent()
                .add(new H3(getTranslation(
                        "people.panel.statements",
                        Counted.STATEMENTS.text(opened.statements().size(), this::getTranslation),
                        Counted.CHILDREN.text(opened.children(), this::getTranslation))));
        opened.statements().forEach(told -> getContent().add(card(told)));
    }

    private Div top(Runnable close) {
        IconButton button = new IconButton(getTranslation("people.panel.close"), new Icon("x"), close).onKey("Escape");
        Div top = new Div(Badge.concern(getTranslation("people.panel.badge")), button);
        top.addClassName("top");
        return top;
    }

    /** The name that most children use, and the reference. */
    private H2 name(PersonDetails person) {
        Span reference = new Span(person.reference());
        reference.addClassName("hw-secondary");
        H2 name =
                new H2(new Span("“" + EscapedText.of(person.called().getFirst().words()) + "” "), reference);
        return name;
    }

    private String others(List<PersonDetails.Called> called) {
        return Listing.and(
                called.stream()
                        .skip(1)
                        .map(name -> getTranslation(
                                "people.panel.called",
                                name.words(),
                                Counted.CHILDREN.text(name.children(), this::getTranslation)))
                        .toList(),
                this::getTranslation);
    }

    private Component card(PersonStatement named) {
        Anchor account = new Anchor(
                FilterUrl.address("interviews/" + named.child().value(), filter),
                getTranslation("people.panel.account", named.childReference()));
        account.addClassName("hw-link");
        Div when = new Div(new Span(times.moment(named.interviewed())), account);
        when.addClassName("when");
        String kind = getTranslation("words.StatementKind." + named.statement().kind());
        String called = named.named().isEmpty() ? "" : getTranslation("people.panel.called-here", named.named());
        return new StatementCard(named.statement(), kind, called).under(when);
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(EscapedText.of(text));
        line.addClassName("hw-secondary");
        return line;
    }
}
