package org.homeward.ui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Cells were loaded and drawn: how many records are shown, too vague to draw, not mapped. */
@DomEvent("cells-load")
public final class CellsLoadedEvent extends ComponentEvent<LeafletMap> {

    private final int shown;
    private final int vague;
    private final int unmapped;

    public CellsLoadedEvent(
            LeafletMap source,
            boolean fromClient,
            @EventData("event.detail.shown") int shown,
            @EventData("event.detail.vague") int vague,
            @EventData("event.detail.unmapped") int unmapped) {
        super(source, fromClient);
        this.shown = shown;
        this.vague = vague;
        this.unmapped = unmapped;
    }

    public int shown() {
        return shown;
    }

    public int vague() {
        return vague;
    }

    public int unmapped() {
        return unmapped;
    }
}
