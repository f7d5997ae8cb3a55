package org.homeward.disclosure.cellkey;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.disclosure.UnitKeys;

/** The keys of units by their internal ids, each calculated once while a release is made. */
public final class KeptUnitKeys implements UnitKeys {

    private final CellKeys keys;
    private final Map<Unit, Map<Integer, Long>> kept = new EnumMap<>(Unit.class);

    public KeptUnitKeys(CellKeys keys) {
        this.keys = keys;
        for (Unit unit : Unit.values()) {
            kept.put(unit, new ConcurrentHashMap<>());
        }
    }

    @Override
    public long of(Unit unit, int id) {
        return kept.getOrDefault(unit, Map.of()).computeIfAbsent(id, each -> keys.unit(new UUID(unit.ordinal(), each)));
    }
}
