package org.homeward.ui.map;

import org.jspecify.annotations.Nullable;

/**
 * One line of the legend beside its symbol.
 *
 * @param mark {@code hidden}, {@code ring}, {@code dashed}, {@code blind}, {@code selected}, {@code point} or {@code line}
 * @param style of a cell
 * @param words the meaning of the symbol
 */
public record LegendMark(Kind mark, @Nullable CellStyle style, String words) {

    public LegendMark(Kind mark, String words) {
        this(mark, null, words);
    }

    /** A cell as the map draws it. */
    public LegendMark(CellStyle style) {
        this(Kind.CELL, style, style.words());
    }

    /** The symbols of the map. */
    public enum Kind {
        HIDDEN("hidden"),
        RING("ring"),
        DASHED("dashed"),
        BLIND("blind"),
        SELECTED("selected"),
        POINT("point"),
        LINE("line"),
        CELL("cell");

        final String className;

        Kind(String className) {
            this.className = className;
        }
    }
}
