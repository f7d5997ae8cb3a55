package org.homeward.store.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The ids of areas, or of providers, with their codes and names as numbers. An area has one code, and an id in each vintage. */
public final class Areas {

    /** One area in one vintage. */
    public record Area(int id, String code, String name) {}

    private final Codes codes;
    private final Codes names;
    private final int[] codeById;
    private final int[] nameById;

    public Areas(List<Area> areas) {
        codes = new Codes(areas.stream().map(Area::code).distinct().sorted().toList());
        names = new Codes(areas.stream().map(Area::name).distinct().sorted().toList());
        int largest = areas.stream().mapToInt(Area::id).max().orElse(0);
        codeById = new int[largest + 1];
        nameById = new int[largest + 1];
        Arrays.fill(codeById, -1);
        Arrays.fill(nameById, -1);
        for (Area area : areas) {
            codeById[area.id()] = codes.number(area.code());
            nameById[area.id()] = names.number(area.name());
        }
    }

    /** The code behind a key of {@link Rows}. */
    public String code(long key) {
        return codes.code((int) key);
    }

    /** The name behind a key of {@link Rows}. */
    public String name(long key) {
        return names.code((int) key);
    }

    long codeOf(int id) {
        return id == Versions.NONE ? Rows.NO_KEY : codeById[id];
    }

    long nameOf(int id) {
        return id == Versions.NONE ? Rows.NO_KEY : nameById[id];
    }

    /** The ids with one of these codes. */
    BitSet ids(Set<String> chosen) {
        boolean[] among = codes.among(chosen);
        BitSet ids = new BitSet();
        for (int id = 0; id < codeById.length; id++) {
            if (codeById[id] >= 0 && among[codeById[id]]) {
                ids.set(id);
            }
        }
        return ids;
    }
}
