package org.homeward.places;

import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.RecordRef;

/** What the user selected on the map or in the list beside it. */
public sealed interface MapSelection {

    /** The record for which a purpose is stated. */
    RecordRef record();

    /** One hexagon. */
    record Cell(HexagonCell cell) implements MapSelection {
        @Override
        public RecordRef record() {
            return new RecordRef.Cell(cell);
        }
    }

    /** The hexagons with a number in an area drawn on the map, or around a name of it. */
    record Within(DrawnArea area) implements MapSelection {
        @Override
        public RecordRef record() {
            return new RecordRef.Within(area);
        }
    }

    /** The statements that are not on the map: those known only to an area or a town, or those that could not be located. */
    record Unmapped(boolean approximate) implements MapSelection {
        @Override
        public RecordRef record() {
            return new RecordRef.Unmapped(approximate);
        }
    }

    /** One ward or district, by its code. */
    record Area(AreaKind kind, String code) implements MapSelection {
        @Override
        public RecordRef record() {
            return new RecordRef.Area(code);
        }
    }
}
