package org.homeward.ui.tile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.homeward.ui.count.Figure;

/** One figure: label, number with its denominator, unit, at most one badge, and how it is counted. */
public final class CountTile extends Composite<Div> {

    private final Div number = new Div();
    private final Figure figure;

    public CountTile(String label, Figure figure, String unit) {
        this.figure = figure;
        getContent().addClassNames("hw-card", "hw-tile");
        number.addClassName("number");
        Span shown = new Span(figure.text(this::getTranslation));
        shown.addClassName(figure.isHidden() ? "hidden" : "shown");
        number.add(shown);
        Div unitLine = labelled("unit", unit);
        getContent().add(labelled("label", label), number, unitLine);
    }

    /** Adds "131 of 412" after the number; a hidden figure shows neither. */
    public CountTile outOf(String denominator) {
        if (!figure.isHidden()) {
            Span outOf = new Span(denominator);
            outOf.addClassName("denominator");
            number.add(outOf);
        }
        return this;
    }

    /** A tile with a whole percentage in place of the number; the counts move to the denominator. */
    public static CountTile share(String label, int percent, String denominator, String unit) {
        CountTile tile = new CountTile(label, Figure.of(percent), unit);
        tile.number.removeAll();
        tile.number.add(new Span(percent + "%"));
        return tile.outOf(denominator);
    }

    /** Adds a badge and "How this is counted", in this order. */
    public CountTile with(Component... parts) {
        getContent().add(parts);
        return this;
    }

    private static Div labelled(String className, String text) {
        Div div = new Div(text);
        div.addClassName(className);
        return div;
    }
}
