package org.homeward.print;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The occupied positions on a map, so that no two labels overlap. */
final class LabelPlacement {

    private final List<Rectangle2D> taken = new ArrayList<>();

    boolean isFree(Rectangle2D box) {
        return taken.stream().noneMatch(box::intersects);
    }

    void take(Rectangle2D box) {
        taken.add(box);
    }
}
