package org.homeward.ui.map;

/**
 * One line of the legend beside its symbol.
 *
 * @param mark {@code hidden}, {@code ring}, {@code dashed}, {@code blind}, {@code selected} or {@code point}
 * @param words the meaning of the symbol
 */
public record LegendMark(Kind mark, String words) {

    /** The symbols of the map. */
    public enum Kind {
        HIDDEN("hidden"),
        RING("ring"),
        DASHED("dashed"),
        BLIND("blind"),
        SELECTED("selected"),
        POINT("point");

        final String className;

        Kind(String className) {
            this.className = className;
        }
    }
}
