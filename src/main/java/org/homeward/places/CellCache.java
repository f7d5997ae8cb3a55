package org.homeward.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    private final Cache<CacheKey, PlaceCells> cache =
            Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

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
        @Nullable PlaceCells found = cache.getIfPresent(key);
        if (found != null) {
            places.auditCached(viewer, resolved, found);
            return found;
        }
        PlaceCells counted = places.countByCell(viewer, resolved, size);
        cache.put(key, counted);
        return counted;
    }

    /**
     * A conflict between a viewer and a child applies from the change that recorded it, whatever change the filter
     * names. A count is therefore cached for one viewer, and until the next change.
     */
    private record CacheKey(Viewer viewer, long latest, DisclosureFilter filter, CellSize size) {}
}
