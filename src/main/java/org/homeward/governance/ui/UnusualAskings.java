package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.homeward.governance.UnusualUsage;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** Who asked for unusually much in the last week. */
final class UnusualAskings extends Composite<Div> {

    UnusualAskings(List<UnusualUsage> unusual) {
        TimeTexts times = new TimeTexts(getLocale());
        getContent().addClassNames("hw-card", "hw-list");
        getContent().add(new H2(getTranslation("governance.unusual")));
        if (unusual.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("governance.unusual.none")));
            return;
        }
        getContent()
                .add(
                        new CountTable<UnusualUsage>(getTranslation("governance.unusual"))
                                .text(
                                        getTranslation("governance.column.at"),
                                        each -> times.day(each.day()),
                                        UnusualUsage::day)
                                .rowHead(getTranslation("governance.column.user"), UnusualUsage::user)
                                .text(
                                        getTranslation("governance.unusual.what"),
                                        each -> getTranslation("governance.asking." + each.asking()))
                                .text(
                                        getTranslation("governance.unusual.asked"),
                                        each -> String.format(getLocale(), "%,d", each.asked()),
                                        UnusualUsage::asked)
                                .text(
                                        getTranslation("governance.unusual.busiest"),
                                        each -> String.format(getLocale(), "%,d", each.busiest()),
                                        UnusualUsage::busiest)
                                .complete(true)
                                .show(unusual),
                        new Paragraph(getTranslation("governance.unusual.how-counted")));
    }
}
