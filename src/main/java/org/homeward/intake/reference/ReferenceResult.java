package org.homeward.intake.reference;

/** How many of each kind were new, or of the source systems changed; what was already stored is not counted. */
public record ReferenceResult(
        int areas, int namedPlaces, int basemapFeatures, int agencies, int providers, int sources) {

    public boolean isAlreadyHere() {
        return rows() == 0;
    }

    int rows() {
        return areas + namedPlaces + basemapFeatures + agencies + providers + sources;
    }
}
