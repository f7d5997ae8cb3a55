package org.homeward.ui.count;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** The link "How this is counted" and its popover; Esc closes it and returns the focus to the link. */
public final class HowCounted extends Composite<Span> {

    private final NativeButton link = new NativeButton(getTranslation("ui.how-counted"));
    private final Popover popover = new Popover();

    public HowCounted(Counting counting, String dataDate) {
        build();
        DescriptionList lines = new DescriptionList();
        lines.addClassName("hw-counted");
        line(lines, "ui.how-counted.unit", counting.unit());
        line(lines, "ui.how-counted.once", counting.once());
        line(lines, "ui.how-counted.missing", counting.missing());
        line(lines, "ui.how-counted.denominator", counting.denominator());
        line(lines, "ui.how-counted.source", counting.source());
        line(lines, "ui.how-counted.data-date", dataDate);
        Anchor methods = new Anchor("methods", getTranslation("ui.how-counted.methods"));
        methods.setRouterIgnore(false);
        popover.add(lines, methods);
    }

    /** For a figure that one paragraph explains. */
    public HowCounted(String text) {
        build();
        popover.add(new Paragraph(text));
    }

    private void build() {
        link.addClassName("hw-link");
        link.getElement().setAttribute("aria-haspopup", "dialog");
        popover.setTarget(link);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.setAriaLabel(getTranslation("ui.how-counted"));
        Paragraph title = new Paragraph(getTranslation("ui.how-counted"));
        title.addClassName("hw-popover-title");
        popover.add(title);
        getContent().add(link, popover);
    }

    private void line(DescriptionList lines, String key, String text) {
        if (!text.isBlank()) {
            lines.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
        }
    }

    /**
     * How a figure is counted, in the user's terms; the same text as the query's Javadoc and the printed note.
     *
     * @param unit what is counted: children, episodes, interviews
     * @param once how duplicates are removed
     * @param missing how missing values are treated
     * @param denominator out of what
     * @param source the source of the method
     */
    public record Counting(String unit, String once, String missing, String denominator, String source) {}
}
