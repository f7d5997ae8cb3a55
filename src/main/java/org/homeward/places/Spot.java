package org.homeward.places;

import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.HexagonCell;

/** What a reader picked on the map or in the list beside it. */
public sealed interface Spot {

    /** One hexagon. */
    record Cell(HexagonCell cell) implements Spot {}

    /** One ward or district, by its code. */
    record Area(AreaKind kind, String code) implements Spot {}
}
