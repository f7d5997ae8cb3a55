package org.homeward.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Leaflet map. What it shows is set as whole, immutable records; the browser applies all changes of one reply at
 * once. Counts do not travel through the server's state of the page: the element asks its {@link CellSource} for what
 * is in view. Every word is drawn as a text node, and colours come from the {@code --hw-map-*} properties of the page,
 * which are read again when the theme changes.
 */
@Tag("hw-leaflet-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.21", dev = true)
@JsModule("./map/hw-leaflet-map.ts")
public final class LeafletMap extends Component implements HasSize, HasStyle {

    public LeafletMap(MapView view, MapWords words) {
        getElement().setPropertyBean("view", view);
        getElement().setPropertyBean("words", words);
    }

    /**
     * Sets the base map: a GeoJSON feature collection whose features carry {@code layer}, one of {@code land},
     * {@code built}, {@code park}, {@code wood}, {@code water}, {@code minor-road}, {@code main-road}, {@code rail},
     * {@code town}, {@code place}, {@code water-name}; the last three are points with a {@code name}.
     */
    public void setBasemap(String url) {
        getElement().setProperty("basemap", url);
    }

    /** Sets the areas, or takes them away. */
    public void setAreas(@Nullable AreaSource areas) {
        setOrRemove("areas", areas);
    }

    /** Sets where the counts come from, or takes them away; a new address is asked at once. */
    public void setCells(@Nullable CellSource cells) {
        setOrRemove("cells", cells);
    }

    /** Sets single points; an empty list takes them away. */
    public void setPoints(List<MapPoint> points) {
        getElement().setPropertyList("points", points);
    }

    /** Draws the selection ring around a cell, or takes it away. */
    public void select(@Nullable CellId cell) {
        setOrRemove("selected", cell);
    }

    /** Moves the map; without motion where the reader asked for none. */
    public void flyTo(double latitude, double longitude, int zoom) {
        getElement().callJsFunction("flyTo", latitude, longitude, zoom);
    }

    /** Moves the map to a cell of the given size in metres, and selects it. */
    public void flyToCell(CellId cell, int size, int zoom) {
        select(cell);
        getElement().callJsFunction("flyToCell", cell.q(), cell.r(), size, zoom);
    }

    /** Asks the cell source again. */
    public void refresh() {
        getElement().callJsFunction("refresh");
    }

    /** Puts a legend over the map. */
    public void setLegend(MapLegend legend) {
        getElement().appendChild(legend.getElement());
    }

    public Registration addCellClickListener(ComponentEventListener<CellClickedEvent> listener) {
        return addListener(CellClickedEvent.class, listener);
    }

    public Registration addAreaClickListener(ComponentEventListener<AreaClickedEvent> listener) {
        return addListener(AreaClickedEvent.class, listener);
    }

    public Registration addPointClickListener(ComponentEventListener<PointClickedEvent> listener) {
        return addListener(PointClickedEvent.class, listener);
    }

    public Registration addViewMovedListener(ComponentEventListener<ViewMovedEvent> listener) {
        return addListener(ViewMovedEvent.class, listener);
    }

    public Registration addCellsLoadedListener(ComponentEventListener<CellsLoadedEvent> listener) {
        return addListener(CellsLoadedEvent.class, listener);
    }

    // An absent value is sent as null rather than removed, so that the element's setter runs.
    private void setOrRemove(String property, @Nullable Object value) {
        if (value == null) {
            getElement().setProperty(property, (String) null);
        } else {
            getElement().setPropertyBean(property, value);
        }
    }
}
