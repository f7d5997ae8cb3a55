package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.homeward.intake.store.UnreadStatements;
import org.homeward.ui.shell.Card;

/** Providers with statements that nobody can read; hidden where there are none. */
final class UnreadCard extends Composite<Div> {

    UnreadCard(List<UnreadStatements> unread) {
        setVisible(!unread.isEmpty());
        UnorderedList list = new UnorderedList();
        unread.forEach(each -> list.add(new ListItem(each.text(this::getTranslation))));
        getContent()
                .add(new Card(getTranslation("governance.unread"))
                        .with(list)
                        .note(getTranslation("governance.unread.note")));
    }
}
