package org.homeward.store.counting;

import java.util.Arrays;

/** Numbers keys from 0 in the order in which they are first met; an open hash table without objects. */
final class LongNumbers {

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
        int slot = slot(key);
        while (slots[slot] >= 0) {
            if (keys[slots[slot]] == key) {
                last = slots[slot];
                return last;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = size;
        keys = size < keys.length ? keys : Arrays.copyOf(keys, 2 * size);
        keys[size] = key;
        last = size++;
        if (2 * size > slots.length) {
            rehash();
        }
        return last;
    }

    /** The number of a key; -1 where it was never met. */
    int find(long key) {
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
            int slot = slot(keys[number]);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number;
        }
    }
}
