package org.homeward.store.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/** The ids of areas with their codes and names, as numbers. An area has one code in all its vintages, and an id in each. */
public final class Areas {

    private final Codes codes = new Codes();
    private final Codes names = new Codes();
    private int[] codeById = new int[64];
    private int[] nameById = new int[64];

    public void add(int id, String code, String name) {
        if (id >= codeById.length) {
            codeById = Arrays.copyOf(codeById, 2 * id);
            nameById = Arrays.copyOf(nameById, 2 * id);
        }
        codeById[id] = codes.number(code) + 1;
        nameById[id] = names.number(name) + 1;
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
        return id == Versions.NONE ? Rows.NO_KEY : codeById[id] - 1;
    }

    long nameOf(int id) {
        return id == Versions.NONE ? Rows.NO_KEY : nameById[id] - 1;
    }

    /** The ids with one of these codes. */
    BitSet ids(Set<String> chosen) {
        boolean[] among = codes.among(chosen);
        BitSet ids = new BitSet();
        for (int id = 0; id < codeById.length; id++) {
            if (codeById[id] > 0 && among[codeById[id] - 1]) {
                ids.set(id);
            }
        }
        return ids;
    }
}
