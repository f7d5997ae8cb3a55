package org.homeward.places;

import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;

/** The hexagon sizes stored with every place, measured from flat to flat. */
public enum CellSize {
    M500(500, 12),
    M1000(1000, 11),
    M2000(2000, 10),
    M4000(4000, 0);

    /** The one size of the list, of its sentence and of files: the same name must never mean two areas. */
    public static final CellSize LISTED = M500;

    private final int size_m;
    private final int fromZoom;

    CellSize(int size_m, int fromZoom) {
        this.size_m = size_m;
        this.fromZoom = fromZoom;
    }

    public int size_m() {
        return size_m;
    }

    /** The lowest zoom at which a map shows cells of this size with legible numbers. */
    public int fromZoom() {
        return fromZoom;
    }

    /**
     * The size in which a filter is counted where this one was asked for. An area drawn on the map stands for hexagons of one size, and a
     * larger one holds parts of them: its number, beside that of the whole, would tell of fewer than five.
     */
    public CellSize under(DisclosureFilter filter) {
        return filter.filtersBy(Facet.WITHIN) ? LISTED : this;
    }

    /** @throws IllegalArgumentException for a size that is not stored */
    public static CellSize of(int size_m) {
        for (CellSize size : values()) {
            if (size.size_m == size_m) {
                return size;
            }
        }
        throw new IllegalArgumentException("Cells are stored of 500, 1000, 2000 and 4000 m, not of " + size_m + " m.");
    }

    /** The finest size whose numbers are legible at a zoom of a browser's map. */
    public static CellSize atZoom(int zoom) {
        for (CellSize size : values()) {
            if (zoom >= size.fromZoom) {
                return size;
            }
        }
        return M4000;
    }
}
