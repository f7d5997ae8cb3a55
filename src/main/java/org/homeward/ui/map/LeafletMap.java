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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A Leaflet map. Its content is set as whole, immutable records; the browser applies all changes of one response at once.
 * Counts are not part of the server's state of the page: the element requests those in view from its {@link CellSource}. All
 * text is drawn as text nodes, and colours come from the {@code --hw-map-*} properties of the page, which are read again when
 * the theme changes.
 */
@Tag("hw-leaflet-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "protomaps-leaflet", version = "5.1.0")
@NpmPackage(value = "pmtiles", version = "3.2.1")
@NpmPackage(value = "@types/leaflet", version = "1.9.21", dev = true)
@JsModule("./map/hw-leaflet-map.ts")
public final class LeafletMap extends Component implements HasSize, HasStyle {

    public LeafletMap(MapView view, MapTexts words) {
        getElement().setPropertyBean("view", view);
        getElement().setPropertyBean("words", words);
    }

    /**
     * Sets the base map: a GeoJSON feature collection whose features carry {@code layer}, one of {@code land},
     * {@code built}, {@code park}, {@code wood}, {@code water}, {@code minor-road}, {@code main-road}, {@code rail},
     * {@code town}, {@code place}, {@code water-name}; the last three are points with a {@code name}. The collection may also
     * have {@code tiles}: the address of one PMTiles archive in the schema of Protomaps, asked for in parts and drawn beneath them.
     */
    public void setBasemap(String url) {
        getElement().setProperty("basemap", url);
    }

    /** Sets the areas, or removes them. */
    public void setAreas(@Nullable AreaSource areas) {
        setOrRemove("areas", areas);
    }

    /** Sets the source of the counts, or removes it; a new URL is requested at once. */
    public void setCells(@Nullable CellSource cells) {
        setOrRemove("cells", cells);
    }

    /** Sets single points; an empty list removes them. */
    public void setPoints(List<MapPoint> points) {
        getElement().setPropertyList("points", points);
    }

    /** Sets lines from one end to another; an empty list removes them. */
    public void setLines(List<MapLine> lines) {
        getElement().setPropertyList("lines", lines);
    }

    /** Sets outlines of shapes; an empty list removes them. */
    public void setShapes(List<MapShape> shapes) {
        getElement().setPropertyList("shapes", shapes);
    }

    /** Sets a surface of contour bands, or removes it. */
    public void setSurface(@Nullable SurfaceSource surface) {
        setOrRemove("surface", surface);
    }

    /** Moves this map together with all others of the same group on a page. */
    public void setGroup(String group) {
        getElement().setProperty("group", group);
    }

    /**
     * Lets somebody draw one shape, by pointer, finger or keyboard; it is told as a {@link ShapeDrawnEvent}, and no more drawn than that.
     *
     * @param radius_m of a circle that is clicked and not dragged
     */
    public void draw(ShapeKind kind, int radius_m) {
        getElement().callJsFunction("draw", kind.name().toLowerCase(Locale.ROOT), radius_m);
    }

    /**
     * Names what may lie over the map, so that a selection is moved to where it can be seen.
     *
     * @param selector a CSS selector
     */
    public void setCoveredBy(String selector) {
        getElement().setProperty("coveredBy", selector);
    }

    /** Draws the selection ring around a cell, or removes it. */
    public void select(@Nullable CellId cell) {
        setOrRemove("selected", cell);
    }

    /** Moves the map; without animation where the user prefers reduced motion. */
    public void flyTo(double latitude, double longitude, int zoom) {
        getElement().callJsFunction("flyTo", latitude, longitude, zoom);
    }

    /** Selects a cell and moves the map to it, at least as near as {@code zoom}. */
    public void flyToCell(CellId cell, int zoom) {
        select(cell);
        getElement().callJsFunction("flyToCell", cell.q(), cell.r(), cell.size(), zoom);
    }

    /** Selects a cell, and moves the map only where the cell would be hidden. */
    public void reveal(CellId cell) {
        select(cell);
        getElement().callJsFunction("reveal", cell.q(), cell.r(), cell.size());
    }

    /** Requests the cells again. */
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

    public Registration addShapeDrawnListener(ComponentEventListener<ShapeDrawnEvent> listener) {
        return addListener(ShapeDrawnEvent.class, listener);
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

    /** One point with the text of its tooltip and popup; both are drawn as text, never as markup. */
    public record MapPoint(String id, double latitude, double longitude, String tooltip, String popup) {}

    /**
     * A line that points from one end to the other.
     *
     * @param width its class, from 1 to 5
     */
    public record MapLine(LineEnd from, LineEnd to, int width, String tooltip) {}

    /** An end of a line; an end of several has one name on the map. @param note below its name; "" for none */
    public record LineEnd(double latitude, double longitude, String name, String note) {}

    /** One cell of the hexagon grid in axial coordinates, and its size in metres from flat to flat. */
    public record CellId(int q, int r, int size) {}

    /**
     * The texts of the map itself.
     *
     * @param drawing null where nothing is drawn by users
     */
    public record MapTexts(
            String label,
            String zoomIn,
            String zoomOut,
            String source,
            String failed,
            @Nullable DrawingTexts drawing) {

        public MapTexts(String label, String zoomIn, String zoomOut, String source, String failed) {
            this(label, zoomIn, zoomOut, source, failed, null);
        }
    }

    /** What is said while somebody draws a circle or a ring, and how it is done with a keyboard. */
    public record DrawingTexts(String circle, String ring, String circleKeys, String ringKeys, String cancel) {}

    /** What can be drawn. */
    public enum ShapeKind {
        CIRCLE,
        RING
    }

    /**
     * A circle or a ring.
     *
     * @param corners latitude and longitude of each in turn (WGS 84); of a circle its centre
     * @param radius in metres; 0 for a ring
     */
    public record MapShape(List<Double> corners, double radius) {

        public MapShape {
            corners = List.copyOf(corners);
        }
    }

    /**
     * A smoothed surface, which is the same at every zoom; the element asks for it once:
     *
     * <pre>{@code
     * {"size":500, "crs":"EPSG:27700 axial", "q":[..], "r":[..],   as for counts
     *  "v":[..]}                        the value at the centre of each cell, in hundredths; of any other cell it is 0
     * }</pre>
     *
     * @param levels the least value of each class, at most five; it is drawn in the colours of {@link Ramp#CHILDREN}
     */
    public record SurfaceSource(String url, List<Double> levels) {

        public SurfaceSource {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Areas to draw over the base map.
     *
     * @param url a GeoJSON feature collection of polygons; each feature's properties are the {@code code} and its name as {@code name}, and
     *     if wanted {@code hatched} (true where little is known), {@code level} (1 to 5, a step of the ramp),
     *     {@code value} (the text in the area) and {@code label} ({@code [longitude, latitude]} of its name)
     * @param ramp the ramp that {@code level} steps through
     * @param named whether names are written on the map
     */
    public record AreaSource(String url, Ramp ramp, boolean named) {}

    /**
     * Where the counts come from. The element itself asks {@code url?bbox=west,south,east,north&zoom=z} (degrees, WGS 84)
     * whenever the view has moved, and expects one columnar reply:
     *
     * <pre>{@code
     * {"size":500, "crs":"EPSG:27700 axial",
     *  "q":[..], "r":[..],            axial ids; centre x = size (q + r/2), y = size (sqrt(3)/2) r, in metres
     *  "n":[..|null], "m":[..|null],  the count drawn and a second one for the tooltip; null = too small to show
     *  "s":[..],                      optional: 0 none, 1 adjusted p <= 0.05, 2 <= 0.01, 3 rests on one child
     *  "k":[..|null], "label":[..|null],  optional: the style of the cell and a label of two lines, the loudest first
     *  "d":[[..]|null],               optional: what the ring of the cell is divided into; null = the parts are hidden
     *  "shown":k, "vague":v, "unmapped":u}   how many records are drawn, too vague to draw, not mapped
     * }</pre>
     *
     * @param url the address without box and zoom; a question and a filter, never a name
     * @param breaks the least count of each of the five classes, the same at every zoom
     * @param tooltip the text for a cell, with {@code {n}}, {@code {m}} and {@code {size}} in metres
     * @param hiddenTooltip the text for a cell whose count is too small to show
     * @param styles of cells by their {@code k}; none where cells are filled by class
     * @param parts of the parts of a ring, in the order of {@code d}, and of a ring whose parts are hidden; none where cells are hexagons
     */
    public record CellSource(
            String url,
            List<Integer> breaks,
            String tooltip,
            String hiddenTooltip,
            List<CellStyle> styles,
            List<CellStyle> parts) {

        private static final int CLASSES = 5;

        public CellSource(String url, List<Integer> breaks, String tooltip, String hiddenTooltip) {
            this(url, breaks, tooltip, hiddenTooltip, List.of(), List.of());
        }

        public CellSource withStyles(List<CellStyle> of) {
            return new CellSource(url, breaks, tooltip, hiddenTooltip, of, parts);
        }

        /** As rings. */
        public CellSource withParts(List<CellStyle> of) {
            return new CellSource(url, breaks, tooltip, hiddenTooltip, styles, of);
        }

        public CellSource {
            breaks = List.copyOf(breaks);
            styles = List.copyOf(styles);
            parts = List.copyOf(parts);
            if (breaks.size() != CLASSES) {
                throw new IllegalArgumentException("A cell source needs five classes, not " + breaks.size());
            }
        }
    }

    /** A position of the map: its centre in degrees (WGS 84) and its zoom, which may be a fraction. */
    public record Position(double latitude, double longitude, double zoom) {}

    /** A box in degrees (WGS 84). */
    public record Box(double west, double south, double east, double north) {}

    /**
     * Where the map opens, and how near and how far it may go.
     *
     * @param at the position; null shows the whole of {@code box}, whatever the size of the map, until somebody moves it
     */
    public record MapView(@Nullable Position at, Box box, int minZoom, int maxZoom) {

        public MapView {
            if (at != null && (minZoom > at.zoom() || at.zoom() > maxZoom)) {
                throw new IllegalArgumentException(
                        "The zoom " + at.zoom() + " is not between " + minZoom + " and " + maxZoom);
            }
        }
    }
}
