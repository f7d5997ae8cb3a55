package org.homeward.intake.reference;

/** How many of each were new; what was there already is not counted. */
public record ReferenceResult(int areas, int namedPlaces, int drawings, int agencies, int providers) {

    public boolean isAlreadyHere() {
        return rows() == 0;
    }

    int rows() {
        return areas + namedPlaces + drawings + agencies + providers;
    }
}
