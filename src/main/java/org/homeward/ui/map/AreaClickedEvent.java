package org.homeward.ui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** An area was clicked. */
@DomEvent("area-click")
public final class AreaClickedEvent extends ComponentEvent<LeafletMap> {

    private final String code;

    public AreaClickedEvent(LeafletMap source, boolean fromClient, @EventData("event.detail.code") String code) {
        super(source, fromClient);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
