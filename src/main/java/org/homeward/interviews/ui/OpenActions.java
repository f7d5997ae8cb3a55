package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.interviews.OpenAction;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.time.TimeTexts;

/** What was agreed and is not done: by reference, most overdue first. */
final class OpenActions extends Composite<Div> {

    /** @param heading the text of its heading */
    OpenActions(String heading, String none, List<OpenAction> actions, LocalDate today, Consumer<OpenAction> open) {
        getContent().addClassNames("hw-card", "hw-open-actions");
        getContent().add(new H2(heading));
        if (actions.isEmpty()) {
            getContent().add(new Paragraph(none));
            return;
        }
        UnorderedList list = new UnorderedList();
        actions.forEach(action -> list.add(line(action, today, open)));
        getContent().add(list);
    }

    private ListItem line(OpenAction action, LocalDate today, Consumer<OpenAction> open) {
        NativeButton reference = new NativeButton(action.reference(), click -> open.accept(action));
        reference.addClassName("hw-link");
        Span what = new Span(getTranslation(
                "interviews.action", getTranslation("interviews.action." + action.kind()), action.agency()));
        ListItem item = new ListItem(reference, what);
        if (action.isToTellTheChild()) {
            Span told = new Span(
                    action.spoken() && action.written()
                            ? getTranslation("worklist.told.both")
                            : action.spoken()
                                    ? getTranslation("worklist.told.spoken")
                                    : action.written()
                                            ? getTranslation("worklist.told.written")
                                            : getTranslation("worklist.told.not"));
            told.addClassName("hw-secondary");
            item.add(told);
        }
        long over = ChronoUnit.DAYS.between(action.dueOn(), today);
        item.add(
                over > 0
                        ? Badge.overdue(getTranslation("interviews.days-overdue", over))
                        : Badge.plain(getTranslation("worklist.by", new TimeTexts(getLocale()).day(action.dueOn()))));
        return item;
    }
}
