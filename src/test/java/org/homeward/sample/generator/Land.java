package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.locationtech.jts.geom.Envelope;

/** The land of the county, drawn once for all tests: it takes seconds and never differs. */
public final class Land {

    static final Geography DRAWN = County.land();

    private Land() {}

    public static County county(CountyPlan plan) {
        return County.on(DRAWN, plan);
    }

    /** Where a named place is. */
    public static Coordinate place(String name) {
        return DRAWN.places().stream()
                .filter(place -> place.name().equals(name))
                .map(place -> new Coordinate(place.at().x, place.at().y))
                .findFirst()
                .orElseThrow();
    }

    /** The hexagons whose centre lies in a ward. */
    public static List<HexagonCell> cells(int size_m) {
        Envelope box = new Envelope();
        DRAWN.wards().forEach(ward -> box.expandToInclude(ward.shape().getEnvelopeInternal()));
        List<HexagonCell> cells = new ArrayList<>();
        HexagonCell southWest = HexagonCell.at(new Coordinate(box.getMinX(), box.getMinY()), size_m);
        HexagonCell northEast = HexagonCell.at(new Coordinate(box.getMaxX(), box.getMaxY()), size_m);
        for (int r = southWest.r(); r <= northEast.r(); r++) {
            int west = southWest.q() - (r - southWest.r() + 1) / 2;
            for (int q = west; new HexagonCell(size_m, q, r).centre().easting_m() <= box.getMaxX(); q++) {
                HexagonCell cell = new HexagonCell(size_m, q, r);
                if (DRAWN.wardAt(new org.locationtech.jts.geom.Coordinate(
                                cell.centre().easting_m(), cell.centre().northing_m()))
                        .isPresent()) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }
}
