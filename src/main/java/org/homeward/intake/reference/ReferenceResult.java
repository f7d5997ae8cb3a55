package org.homeward.intake.reference;

import java.util.List;
import org.homeward.intake.read.ImportProblem;

/**
 * How many of each kind were new; what was already stored is not counted.
 *
 * @param sources source systems whose owner or senders change; for a user each change waits for a second administrator
 * @param places places of statements that are in another ward or district than before
 * @param notices what was read otherwise than it was sent, or left out
 */
public record ReferenceResult(
        int areas,
        int namedPlaces,
        int basemapFeatures,
        int agencies,
        int providers,
        int sources,
        int successors,
        int places,
        List<ImportProblem> notices) {

    public boolean isAlreadyHere() {
        return rows() == 0;
    }

    int rows() {
        return areas + namedPlaces + basemapFeatures + agencies + providers + sources + successors;
    }

    ReferenceResult withPlaces(int assigned) {
        return new ReferenceResult(
                areas, namedPlaces, basemapFeatures, agencies, providers, sources, successors, assigned, notices);
    }
}
