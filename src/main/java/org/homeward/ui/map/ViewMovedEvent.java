package org.homeward.ui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The visible part of the map changed. */
@DomEvent("view-move")
public final class ViewMovedEvent extends ComponentEvent<LeafletMap> {

    private final String box;
    private final int zoom;

    public ViewMovedEvent(
            LeafletMap source,
            boolean fromClient,
            @EventData("event.detail.box") String box,
            @EventData("event.detail.zoom") int zoom) {
        super(source, fromClient);
        this.box = box;
        this.zoom = zoom;
    }

    /** West, south, east, north in degrees (WGS 84), separated by commas, as in requests to the cell source. */
    public String box() {
        return box;
    }

    public int zoom() {
        return zoom;
    }
}
