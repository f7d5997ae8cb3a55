package org.homeward.ui.map;

import java.util.List;

/**
 * Where the counts come from. The element itself asks {@code url?bbox=west,south,east,north&zoom=z} (degrees, WGS 84)
 * whenever the view has moved, and expects one columnar reply:
 *
 * <pre>{@code
 * {"size":500, "crs":"EPSG:27700 axial",
 *  "q":[..], "r":[..],            axial ids; centre x = size (q + r/2), y = size (sqrt(3)/2) r, in metres
 *  "n":[..|null], "m":[..|null],  the count drawn and a second one for the tooltip; null = too small to show
 *  "s":[..],                      optional: 0 none, 1 adjusted p <= 0.05, 2 <= 0.01, 3 rests on one child
 *  "shown":k, "vague":v, "unmapped":u}   how many records are drawn, too vague to draw, not mapped
 * }</pre>
 *
 * @param url the address without box and zoom; a question and a filter, never a name
 * @param breaks the least count of each of the five classes, the same at every zoom
 * @param tooltip the words for a cell, with {@code {n}} and {@code {m}}
 * @param hiddenTooltip the words for a cell whose count is too small to show
 */
public record CellSource(String url, List<Integer> breaks, String tooltip, String hiddenTooltip) {

    private static final int CLASSES = 5;

    public CellSource {
        breaks = List.copyOf(breaks);
        if (breaks.size() != CLASSES) {
            throw new IllegalArgumentException("five classes are drawn, not " + breaks.size());
        }
    }
}
