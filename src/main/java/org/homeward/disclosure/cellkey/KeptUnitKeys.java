package org.homeward.disclosure.cellkey;

import java.util.Arrays;
import java.util.UUID;
import org.homeward.disclosure.UnitKeys;

/** The keys of units by their internal ids, each calculated once while a release is made; for one thread. */
public final class KeptUnitKeys implements UnitKeys {

    private final CellKeys keys;
    /** By unit and id; nought where none was asked for yet. */
    private final long[][] kept = new long[Unit.values().length][1 << 10];

    public KeptUnitKeys(CellKeys keys) {
        this.keys = keys;
    }

    @Override
    public long of(Unit unit, int id) {
        long[] ofUnit = kept[unit.ordinal()];
        if (id >= ofUnit.length) {
            ofUnit = Arrays.copyOf(ofUnit, Math.max(id + 1, 2 * ofUnit.length));
            kept[unit.ordinal()] = ofUnit;
        }
        if (ofUnit[id] == 0) {
            ofUnit[id] = keys.unit(new UUID(unit.ordinal(), id));
        }
        return ofUnit[id];
    }
}
