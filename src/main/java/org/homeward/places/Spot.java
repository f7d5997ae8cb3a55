package org.homeward.places;

import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Subject;

/** What a reader picked on the map or in the list beside it. */
public sealed interface Spot {

    /** As a purpose is stated for it. */
    Subject subject();

    /** One hexagon. */
    record Cell(HexagonCell cell) implements Spot {
        @Override
        public Subject subject() {
            return new Subject.Cell(cell);
        }
    }

    /** One ward or district, by its code. */
    record Area(AreaKind kind, String code) implements Spot {
        @Override
        public Subject subject() {
            return new Subject.Area(code);
        }
    }
}
