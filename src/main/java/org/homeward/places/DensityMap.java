package org.homeward.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.hotspot.KernelDensity;
import org.homeward.hotspot.KernelDensity.Kernel;
import org.homeward.reference.ReferenceQueries;
import org.springframework.stereotype.Component;

/**
 * Smooths the map of counts: distinct children per square kilometre, each counted once in a hexagon, by a quartic kernel with one
 * bandwidth for every zoom. What would lie in the sea or beyond the border is not missed. Counted are the hexagons that have a number on
 * the map under the same filter, and nothing else: so the surface is a function of numbers that are shown, and no hill is one of
 * fewer than five children.
 */
@Component
public class DensityMap {

    /** As far as a short walk, and three hexagons, so that neighbours run together. */
    public static final KernelDensity KERNEL = new KernelDensity(Kernel.QUARTIC, 1500);

    /** The least density of each class, the same for every filter, so that two maps can be compared. */
    public static final List<Double> LEVELS = List.of(0.5, 1.0, 2.0, 4.0, 8.0);

    private static final int KEPT = 8;

    private final CellCache cells;
    private final HotSpotQueries queries;
    private final ReferenceQueries reference;
    private final Cache<Key, List<HexagonCell>> land =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    DensityMap(CellCache cells, HotSpotQueries queries, ReferenceQueries reference) {
        this.cells = cells;
        this.queries = queries;
        this.reference = reference;
    }

    /** What decides on the land: boundaries change with the data. */
    private record Key(Viewer viewer, long latest) {}

    /**
     * The density at the centres of hexagons on land, where it is not nought.
     *
     * @param perSquareKilometre of each cell
     */
    public record Surface(CellSize size, List<HexagonCell> cells, List<Double> perSquareKilometre) {
        public Surface {
            cells = List.copyOf(cells);
            perSquareKilometre = List.copyOf(perSquareKilometre);
        }
    }

    /** Nothing for a viewer under disclosure control, who has no hexagons. */
    public Surface surface(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return new Surface(CellSize.LISTED, List.of(), List.of());
        }
        Map<HexagonCell, Integer> counted = new HashMap<>();
        cells.countByCell(viewer, filter, CellSize.LISTED)
                .shown()
                .forEach(cell ->
                        counted.put(cell.cell(), cell.children().number().orElseThrow()));
        List<HexagonCell> everywhere = land.get(
                new Key(viewer.forPurpose(null), reference.latest(viewer).change()), key -> queries.land(viewer));
        return surface(counted, everywhere);
    }

    static Surface surface(Map<HexagonCell, Integer> counted, List<HexagonCell> everywhere) {
        double[] densities = KERNEL.onLand(counted, everywhere);
        List<HexagonCell> drawn = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < densities.length; i++) {
            if (densities[i] > 0) {
                drawn.add(everywhere.get(i));
                values.add(densities[i]);
            }
        }
        return new Surface(CellSize.LISTED, drawn, values);
    }
}
