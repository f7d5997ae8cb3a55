package org.homeward.ui.count;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** The link "How this is counted" and its popover; Esc closes it and focus goes back to the link. */
public final class HowCounted extends Composite<Span> {

    private final NativeButton link = new NativeButton(getTranslation("ui.how-counted"));
    private final Popover popover = new Popover();

    public HowCounted(Counting counting, String dataDate) {
        furnish();
        DescriptionList lines = new DescriptionList();
        lines.addClassName("hw-counted");
        line(lines, "ui.how-counted.unit", counting.unit());
        line(lines, "ui.how-counted.once", counting.once());
        line(lines, "ui.how-counted.missing", counting.missing());
        line(lines, "ui.how-counted.denominator", counting.denominator());
        line(lines, "ui.how-counted.source", counting.source());
        line(lines, "ui.how-counted.data-date", dataDate);
        popover.add(lines);
    }

    /** For a figure that one paragraph explains. */
    public HowCounted(String words) {
        furnish();
        popover.add(new Paragraph(words));
    }

    private void furnish() {
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

    private void line(DescriptionList lines, String key, String words) {
        if (!words.isBlank()) {
            lines.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
        }
    }

    /**
     * How a figure is counted, in the reader's words; the same text as the query's Javadoc and the printed note.
     *
     * @param unit what is counted: children, episodes, interviews
     * @param once when the same thing counts only once
     * @param missing what happens to what is not known
     * @param denominator out of what
     * @param source where the method comes from
     */
    public record Counting(String unit, String once, String missing, String denominator, String source) {}
}
