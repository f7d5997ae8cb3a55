package org.homeward.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.reference.ReferenceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Caches the most recent counts by cell, because panning a map repeats the same request. A count as known at a change
 * never alters, so a cached one never becomes stale.
 */
@Component
public class CellCache {

    private static final int MAX_ENTRIES = 64;

    private final PlaceQueries places;
    private final ReasonQueries reasons;
    private final ReferenceQueries reference;
    private final Cache<CacheKey, PlaceCells> cells = cache();
    private final Cache<CacheKey, List<CellReasons>> reasonsOfCells = cache();

    CellCache(PlaceQueries places, ReasonQueries reasons, ReferenceQueries reference) {
        this.places = places;
        this.reasons = reasons;
        this.reference = reference;
    }

    /**
     * The result of {@link PlaceQueries#countByCell}, as known at the filter's change, or at the latest where it has
     * none.
     */
    public PlaceCells countByCell(Viewer viewer, DisclosureFilter filter, CellSize size) {
        CacheKey key = key(viewer, filter, size);
        @Nullable PlaceCells found = cells.getIfPresent(key);
        if (found != null) {
            places.auditCached(viewer, key.filter(), found.cells().size());
            return found;
        }
        PlaceCells counted = places.countByCell(viewer, key.filter(), size);
        cells.put(key, counted);
        return counted;
    }

    /** The same of {@link ReasonQueries#byCell}. */
    public List<CellReasons> reasonsByCell(Viewer viewer, DisclosureFilter filter) {
        CacheKey key = key(viewer, filter, CellReasons.SIZE);
        @Nullable List<CellReasons> found = reasonsOfCells.getIfPresent(key);
        if (found != null) {
            places.auditCached(viewer, key.filter(), found.size());
            return found;
        }
        List<CellReasons> counted = reasons.byCell(viewer, key.filter());
        reasonsOfCells.put(key, counted);
        return counted;
    }

    private CacheKey key(Viewer viewer, DisclosureFilter filter, CellSize size) {
        long latest = reference.latest(viewer).change();
        return new CacheKey(
                viewer.forPurpose(null), latest, filter.asOf() == null ? filter.withAsOf(latest) : filter, size);
    }

    private static <T> Cache<CacheKey, T> cache() {
        return Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();
    }

    /**
     * A conflict between a viewer and a child applies from the change that recorded it, whatever change the filter
     * names. A count is therefore cached for one viewer, and until the next change.
     */
    private record CacheKey(Viewer viewer, long latest, DisclosureFilter filter, CellSize size) {}
}
