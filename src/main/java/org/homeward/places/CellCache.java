package org.homeward.places;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.reference.ReferenceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the cells counted last. Panning a map asks the same question again and again; nothing stored can alter a count as
 * known at a change, so a kept one never goes stale.
 */
@Component
public class CellCache {

    private static final int MOST_KEPT = 64;

    private final PlaceQueries places;
    private final ReferenceQueries reference;
    private final Map<Question, PlaceCells> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, PlaceCells> eldest) {
            return size() > MOST_KEPT;
        }
    };

    CellCache(PlaceQueries places, ReferenceQueries reference) {
        this.places = places;
        this.reference = reference;
    }

    /** The same as {@link PlaceQueries#countByCell}, as known at the filter's change or at the latest. */
    public PlaceCells countByCell(Viewer viewer, DisclosureFilter filter, CellSize size) {
        long latest = reference.latest(viewer).change();
        DisclosureFilter settled = filter.asOf() == null ? filter.withAsOf(latest) : filter;
        Question question = new Question(viewer.forPurpose(null), latest, settled, size);
        @Nullable PlaceCells found;
        synchronized (kept) {
            found = kept.get(question);
        }
        if (found != null) {
            places.auditCached(viewer, settled, found);
            return found;
        }
        PlaceCells counted = places.countByCell(viewer, settled, size);
        synchronized (kept) {
            kept.put(question, counted);
        }
        return counted;
    }

    /**
     * A conflict between the viewer and a child holds from the change in which it was recorded, whatever change is asked for:
     * so a count is kept for one viewer, and until the next change.
     */
    private record Question(Viewer viewer, long latest, DisclosureFilter filter, CellSize size) {}
}
