package org.homeward.intake.reference;

/**
 * How many of each kind were new; what was already stored is not counted.
 *
 * @param sources source systems whose owner or senders change; for a user each change waits for a second administrator
 */
public record ReferenceResult(
        int areas, int namedPlaces, int basemapFeatures, int agencies, int providers, int sources) {

    public boolean isAlreadyHere() {
        return rows() == 0;
    }

    int rows() {
        return areas + namedPlaces + basemapFeatures + agencies + providers + sources;
    }
}
