package org.homeward.places.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.homeward.places.PlaceStatement;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.statement.HandlingBadges;
import org.homeward.ui.time.TimeTexts;

/** The statements behind one count: reference, date, source, kind of place and handling. */
final class StatementList extends Composite<Div> {

    private static final int MAX_SHOWN = 100;

    StatementList(List<PlaceStatement> statements) {
        getContent().addClassName("hw-statements");
        if (statements.isEmpty()) {
            getContent().add(EmptyState.hidden());
            return;
        }
        UnorderedList list = new UnorderedList();
        statements.stream().limit(MAX_SHOWN).forEach(statement -> list.add(item(statement)));
        getContent().add(list);
        if (statements.size() > MAX_SHOWN) {
            Paragraph more = new Paragraph(getTranslation("places.statements.more", MAX_SHOWN, statements.size()));
            more.addClassName("hw-note");
            getContent().add(more);
        }
    }

    private ListItem item(PlaceStatement statement) {
        Span reference = new Span(statement.reference());
        reference.addClassName("reference");
        Span day = new Span(new TimeTexts(getLocale()).shortDate(statement.held()));
        day.addClassName("day");
        Div head = new Div(reference, day);
        head.addClassName("head");
        Div what = new Div(getTranslation(
                "places.statements.what",
                statement.category(),
                getTranslation("words.PlaceRole." + statement.role()),
                getTranslation("words.SaidBy." + statement.saidBy())));
        return new ListItem(head, what, new HandlingBadges(statement.handling(), statement.marking()));
    }
}
