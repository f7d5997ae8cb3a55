package org.homeward.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * The legend, always visible: measure, ramp, symbols, and how much is drawn. It folds into a button where the map is narrow.
 */
public final class MapLegend extends Composite<NativeDetails> implements HasStyle {

    private final Span measure = new Span();
    private final Div key = new Div();
    private final Div notes = new Div();

    /** A legend for a ramp whose classes are named from the least up. */
    public MapLegend(String measure, Ramp ramp, List<String> classes, List<LegendMark> marks) {
        this.measure.addClassName("measure");
        setMeasure(measure);
        Span folded = new Span(getTranslation("ui.map.legend"));
        folded.addClassName("folded");
        getContent().setSummary(this.measure, folded);
        getContent().setOpen(true);
        getContent().addClassName("hw-legend");
        notes.addClassName("notes");
        key.add(ramp(ramp, classes), marks(marks));
        getContent().setContent(new Div(key, notes));
    }

    /** Changes what the symbols are, for another question; cells that have a style need no ramp. */
    public void setMarks(List<LegendMark> marks) {
        key.removeAll();
        key.add(marks(marks));
    }

    /** Changes what the colours and the symbols are, for another question. */
    public void setRamp(Ramp ramp, List<String> classes, List<LegendMark> marks) {
        key.removeAll();
        key.add(ramp(ramp, classes), marks(marks));
    }

    /** Changes what is counted, such as the size of the cells. */
    public void setMeasure(String text) {
        measure.setText(text);
    }

    /** Sets the note on how much is drawn, vague or not mapped: "221 of 286 place statements drawn". */
    public void setNote(List<? extends Component> parts) {
        notes.removeAll();
        parts.forEach(notes::add);
    }

    /** Places it below the map and not over it. */
    public MapLegend below() {
        getContent().addClassName("below");
        return this;
    }

    private static UnorderedList ramp(Ramp ramp, List<String> classes) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("hw-ramp", ramp.cssName());
        classes.forEach(name -> list.add(new ListItem(new Swatch(), new Span(name))));
        return list;
    }

    private static UnorderedList marks(List<LegendMark> marks) {
        UnorderedList list = new UnorderedList();
        list.addClassName("hw-marks");
        marks.forEach(mark -> {
            ListItem item = new ListItem(
                    mark.style() == null ? new Swatch() : new CellSwatch(mark.style()), new Span(mark.words()));
            item.addClassName(mark.mark().className);
            list.add(item);
        });
        return list;
    }

    /** A colour swatch or a symbol, drawn by the style sheet. */
    @Tag("i")
    private static final class Swatch extends Component {

        private Swatch() {
            getElement().setAttribute("aria-hidden", "true");
        }
    }

    /** A cell drawn as on the map. */
    @Tag("hw-cell-swatch")
    @JsModule("./map/hw-cell-swatch.ts")
    private static final class CellSwatch extends Component {

        private CellSwatch(CellStyle style) {
            getElement().setAttribute("aria-hidden", "true");
            getElement().setPropertyBean("cellStyle", style);
        }
    }
}
