package org.homeward.hotspot;

import java.util.Arrays;
import java.util.Set;

/**
 * How well cells that were called hot say where children go later: counted in a later period that had no part in choosing them. All cells
 * are equally large.
 *
 * @param hits visits of the later period in the chosen cells
 * @param visits all visits of the later period
 * @param chosen cells
 * @param cells of the whole domain
 * @param bestHits visits in as many cells if those with most visits had been chosen
 * @see <a href="https://doi.org/10.1057/palgrave.sj.8350066">Chainey, Tompson and Uhlig (2008), The utility of hotspot mapping, for PAI</a>
 * @see <a href="https://doi.org/10.1186/s40163-016-0050-2">Hunt (2016), for PEI</a>
 */
public record PredictiveAccuracy(int hits, int visits, int chosen, int cells, int bestHits) {

    /** @param later visits of each cell of the domain in the later period */
    public static PredictiveAccuracy of(Set<Integer> chosen, int[] later) {
        int[] sorted = Arrays.stream(later).sorted().toArray();
        return new PredictiveAccuracy(
                chosen.stream().mapToInt(cell -> later[cell]).sum(),
                Arrays.stream(later).sum(),
                chosen.size(),
                later.length,
                Arrays.stream(sorted, later.length - chosen.size(), later.length)
                        .sum());
    }

    /** The predictive accuracy index: the share of visits over the share of land; 1 is no better than chance, NaN without visits or cells. */
    public double index() {
        return (double) hits / visits / ((double) chosen / cells);
    }

    /** The predictive efficiency index: the share of the best that so many cells could have had; NaN where that is none. */
    public double efficiency() {
        return (double) hits / bestHits;
    }
}
