package org.homeward.ui.chart;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A bar or dot was clicked; the numbers are its indexes in the chart's lists. */
@DomEvent("value-click")
public final class ValueClickedEvent extends ComponentEvent<Chart> {

    private final int series;
    private final int index;

    public ValueClickedEvent(
            Chart source,
            boolean fromClient,
            @EventData("event.detail.series") int series,
            @EventData("event.detail.index") int index) {
        super(source, fromClient);
        this.series = series;
        this.index = index;
    }

    public int series() {
        return series;
    }

    public int index() {
        return index;
    }
}
