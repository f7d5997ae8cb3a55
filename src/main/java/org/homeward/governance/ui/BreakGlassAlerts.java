package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.homeward.governance.BreakGlassAlert;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The uses of emergency access: who, when, for which account and why; newest first. */
final class BreakGlassAlerts extends Composite<Div> {

    static final int LATEST = 50;

    private final TimeTexts times = new TimeTexts(getLocale());

    BreakGlassAlerts(List<BreakGlassAlert> alerts) {
        getContent().addClassNames("hw-card", "hw-list");
        getContent().add(new H2(getTranslation("governance.emergency")));
        if (alerts.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("governance.emergency.none")));
            return;
        }
        getContent()
                .add(new CountTable<BreakGlassAlert>(getTranslation("governance.emergency"))
                        .text(
                                getTranslation("governance.column.at"),
                                alert -> times.moment(alert.at()),
                                BreakGlassAlert::at)
                        .rowHead(getTranslation("governance.column.user"), BreakGlassAlert::user)
                        .text(
                                getTranslation("governance.column.role"),
                                alert -> getTranslation("words.Role." + alert.role()))
                        .text(getTranslation("governance.emergency.child"), this::child)
                        .text(getTranslation("governance.emergency.until"), this::until, BreakGlassAlert::until)
                        .text(getTranslation("governance.emergency.reason"), BreakGlassAlert::reason)
                        .complete(alerts.size() < LATEST)
                        .show(alerts));
    }

    private String child(BreakGlassAlert alert) {
        return alert.child() == null ? getTranslation("governance.emergency.nothing") : alert.child();
    }

    private String until(BreakGlassAlert alert) {
        return alert.until() == null ? "–" : times.moment(alert.until());
    }
}
