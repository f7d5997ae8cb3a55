package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.UnaryOperator;
import org.homeward.governance.AuditColumns;
import org.homeward.governance.AuditedAccess;
import org.homeward.ui.table.CountTable;

/** What was refused, and sign-ins that failed; newest first. */
final class RefusedAttempts extends Composite<Div> {

    static final int LATEST = 10;

    RefusedAttempts(List<AuditedAccess> refused) {
        getContent().addClassNames("hw-card", "hw-list");
        getContent().add(new H2(getTranslation("governance.refused")));
        if (refused.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("governance.refused.none")));
            return;
        }
        getContent()
                .add(new CountTable<AuditedAccess>(getTranslation("governance.refused"))
                        .columns(AuditColumns.attempts(UnaryOperator.identity(), getLocale(), this::getTranslation))
                        .complete(refused.size() < LATEST)
                        .show(refused));
    }
}
