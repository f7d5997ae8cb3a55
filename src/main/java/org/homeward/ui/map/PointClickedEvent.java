package org.homeward.ui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A point was clicked. */
@DomEvent("point-click")
public final class PointClickedEvent extends ComponentEvent<LeafletMap> {

    private final String id;

    public PointClickedEvent(LeafletMap source, boolean fromClient, @EventData("event.detail.id") String id) {
        super(source, fromClient);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
