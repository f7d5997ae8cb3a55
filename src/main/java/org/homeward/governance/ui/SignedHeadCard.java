package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.homeward.governance.SignedHeadQueries.Kept;
import org.homeward.governance.SignedHeadQueries.LastHead;
import org.homeward.ui.time.TimeTexts;

/** The last signed head in full, so that it can be copied, and where heads are kept away from this machine. */
final class SignedHeadCard extends Composite<Div> {

    SignedHeadCard(LastHead head) {
        getContent().addClassNames("hw-card", "hw-list");
        Code line = new Code(head.line());
        line.addClassName("hw-head-line");
        getContent()
                .add(
                        new H2(getTranslation("governance.head")),
                        new Paragraph(getTranslation(
                                "governance.head.signed",
                                head.number(),
                                new TimeTexts(getLocale()).moment(head.at()),
                                head.key())),
                        line);
        if (head.kept().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("governance.head.nowhere")));
        }
        for (Kept kept : head.kept()) {
            getContent().add(new Paragraph(text(kept)));
        }
    }

    private String text(Kept kept) {
        if (kept.failing()) {
            return getTranslation("governance.head.failing", kept.place(), kept.number());
        }
        return kept.number() == 0
                ? getTranslation("governance.head.waiting", kept.place())
                : getTranslation("governance.head.kept", kept.place(), kept.number());
    }
}
