package org.homeward.ui.map;

/**
 * One line of the legend beside its mark.
 *
 * @param mark {@code hidden}, {@code ring}, {@code dashed}, {@code blind}, {@code selected} or {@code point}
 * @param words what the mark means
 */
public record LegendMark(Kind mark, String words) {

    /** The marks the map draws. */
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
