package org.homeward.places;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.reference.ReferenceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Caches the most recent cell counts, because panning a map repeats the same request. A count as known at a change
 * never alters, so a cached one never becomes stale.
 */
@Component
public class CellCache {

    private static final int MAX_ENTRIES = 64;

    private final PlaceQueries places;
    private final ReferenceQueries reference;
    private final Map<CacheKey, PlaceCells> cache = new LinkedHashMap<>(MAX_ENTRIES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CacheKey, PlaceCells> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    CellCache(PlaceQueries places, ReferenceQueries reference) {
        this.places = places;
        this.reference = reference;
    }

    /**
     * The result of {@link PlaceQueries#countByCell}, as known at the filter's change, or at the latest where it has
     * none.
     */
    public PlaceCells countByCell(Viewer viewer, DisclosureFilter filter, CellSize size) {
        long latest = reference.latest(viewer).change();
        DisclosureFilter resolved = filter.asOf() == null ? filter.withAsOf(latest) : filter;
        CacheKey key = new CacheKey(viewer.forPurpose(null), latest, resolved, size);
        @Nullable PlaceCells found;
        synchronized (cache) {
            found = cache.get(key);
        }
        if (found != null) {
            places.auditCached(viewer, resolved, found);
            return found;
        }
        PlaceCells counted = places.countByCell(viewer, resolved, size);
        synchronized (cache) {
            cache.put(key, counted);
        }
        return counted;
    }

    /**
     * A conflict between a viewer and a child applies from the change that recorded it, whatever change the filter
     * names. A count is therefore cached for one viewer, and until the next change.
     */
    private record CacheKey(Viewer viewer, long latest, DisclosureFilter filter, CellSize size) {}
}
