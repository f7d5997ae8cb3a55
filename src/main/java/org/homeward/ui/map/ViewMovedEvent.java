package org.homeward.ui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import org.homeward.ui.map.LeafletMap.Position;

/** The visible part of the map changed: somebody moved it, or it was measured again. */
@DomEvent("view-move")
public final class ViewMovedEvent extends ComponentEvent<LeafletMap> {

    private final String box;
    private final Position position;
    private final boolean wished;

    public ViewMovedEvent(
            LeafletMap source,
            boolean fromClient,
            @EventData("event.detail.box") String box,
            @EventData("event.detail.latitude") double latitude,
            @EventData("event.detail.longitude") double longitude,
            @EventData("event.detail.zoom") double zoom,
            @EventData("event.detail.wished") boolean wished) {
        super(source, fromClient);
        this.box = box;
        this.position = new Position(latitude, longitude, zoom);
        this.wished = wished;
    }

    /** West, south, east, north in degrees (WGS 84), separated by commas, as in requests to the cell source. */
    public String box() {
        return box;
    }

    public Position position() {
        return position;
    }

    /** Whether somebody moved the map or selected something; not when a panel or the window changed its size. */
    public boolean wished() {
        return wished;
    }
}
