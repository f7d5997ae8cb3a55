package org.homeward.ui.map;

/**
 * How a cell is drawn that says more than a count, on the map and in its legend alike: readable without colour.
 *
 * @param fill a colour of {@code map-palette.css}, between {@code --hw-map-} and its end; {@code --hw-map-on-} and the same is its ink
 * @param words what it means, for tooltips
 */
public record CellStyle(String fill, Pattern pattern, Outline outline, String words) {

    public enum Pattern {
        NONE,
        DIAGONAL,
        HORIZONTAL,
        DOTS,
        CROSS
    }

    public enum Outline {
        THIN,
        SINGLE,
        DOUBLE,
        DASHED,
        DOTTED
    }
}
