package org.homeward.ui.map;

/** A five-step palette of {@code map-palette.css}. */
public enum Ramp {
    CHILDREN("children"),
    COVERAGE("coverage");

    private final String cssName;

    Ramp(String cssName) {
        this.cssName = cssName;
    }

    /** The name between {@code --hw-map-} and the step. */
    public String cssName() {
        return cssName;
    }
}
