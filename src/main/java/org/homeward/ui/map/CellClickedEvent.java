package org.homeward.ui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import org.homeward.ui.map.LeafletMap.CellId;

/** A cell was clicked, or Enter was pressed on it. */
@DomEvent("cell-click")
public final class CellClickedEvent extends ComponentEvent<LeafletMap> {

    private final int q;
    private final int r;
    private final int size;

    public CellClickedEvent(
            LeafletMap source,
            boolean fromClient,
            @EventData("event.detail.q") int q,
            @EventData("event.detail.r") int r,
            @EventData("event.detail.size") int size) {
        super(source, fromClient);
        this.q = q;
        this.r = r;
        this.size = size;
    }

    public CellId cell() {
        return new CellId(q, r, size);
    }
}
