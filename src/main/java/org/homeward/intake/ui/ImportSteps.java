package org.homeward.intake.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;

/** The steps of an import, and which of them it is at. */
final class ImportSteps extends Composite<OrderedList> {

    /** In their order. */
    enum Step {
        FILE,
        COLUMNS,
        CHECK,
        STORE,
        /** After the last one. */
        DONE
    }

    ImportSteps(Step now) {
        getContent().addClassName("hw-steps");
        getContent().getElement().setAttribute("aria-label", getTranslation("imports.steps"));
        for (Step each : Step.values()) {
            if (each != Step.DONE) {
                getContent().add(item(each, now));
            }
        }
    }

    private ListItem item(Step step, Step now) {
        ListItem item = new ListItem(getTranslation("imports.step." + step));
        if (step == now) {
            item.getElement().setAttribute("aria-current", "step");
        }
        item.setClassName("done", step.compareTo(now) < 0);
        return item;
    }
}
