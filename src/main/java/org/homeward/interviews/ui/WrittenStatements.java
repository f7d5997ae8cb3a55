package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.homeward.disclosure.Counted;
import org.homeward.interviews.Account;

/** What the reader wrote about this child and would not read otherwise: each statement says who else may read it. */
final class WrittenStatements extends Composite<Div> {

    WrittenStatements(List<Account.AccountStatement> statements) {
        getContent().addClassNames("hw-card", "hw-written");
        getContent()
                .add(
                        new H2(getTranslation("interviews.written")),
                        new Paragraph(getTranslation(
                                "interviews.written.why",
                                Counted.STATEMENTS.text(statements.size(), this::getTranslation))));
        statements.forEach(statement -> getContent().add(new AccountStatementCard(statement, List.of())));
    }
}
