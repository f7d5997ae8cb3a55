package org.homeward.store.counting;

import java.util.Arrays;

/**
 * Numbers keys from 0 in the order in which they are first met, without objects. A small key, such as the number of a code, is
 * found by its index; any other in an open hash table.
 */
final class LongNumbers {

    private static final int SMALL = 1 << 16;

    /** One more than the number of each small key; 0 where it was not met. */
    private int[] small = new int[64];

    private long[] keys = new long[16];
    private int[] slots = new int[32];
    private int size;
    private int last = -1;

    LongNumbers() {
        Arrays.fill(slots, -1);
    }

    int number(long key) {
        if (last >= 0 && keys[last] == key) {
            return last;
        }
        last = isSmall(key) ? ofSmall((int) key) : ofHashed(key);
        return last;
    }

    private static boolean isSmall(long key) {
        return key >= 0 && key < SMALL;
    }

    private int ofSmall(int key) {
        if (key >= small.length) {
            small = Arrays.copyOf(small, Math.max(key + 1, Math.min(SMALL, 2 * small.length)));
        }
        if (small[key] == 0) {
            small[key] = 1 + append(key);
        }
        return small[key] - 1;
    }

    private int ofHashed(long key) {
        int slot = slot(key);
        while (slots[slot] >= 0) {
            if (keys[slots[slot]] == key) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        int number = append(key);
        slots[slot] = number;
        if (2 * size > slots.length) {
            rehash();
        }
        return number;
    }

    private int append(long key) {
        keys = size < keys.length ? keys : Arrays.copyOf(keys, 2 * size);
        keys[size] = key;
        return size++;
    }

    /** The number of a key; -1 where it was never met. */
    int find(long key) {
        if (isSmall(key)) {
            return key < small.length ? small[(int) key] - 1 : -1;
        }
        int slot = slot(key);
        while (slots[slot] >= 0) {
            if (keys[slots[slot]] == key) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    long key(int number) {
        return keys[number];
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (slots.length - 1);
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        for (int number = 0; number < size; number++) {
            if (isSmall(keys[number])) {
                continue;
            }
            int slot = slot(keys[number]);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number;
        }
    }
}
