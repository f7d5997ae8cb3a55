package org.homeward.store.counting;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as primitive columns, each by its name: a bigint as long, a text as the number of its code,
 * {@link Versions#NONE} where there is none, the rest as int.
 */
public final class LoadedColumns {

    private final Map<String, int[]> ints = new LinkedHashMap<>();
    private final Map<String, long[]> longs = new LinkedHashMap<>();
    private int size;

    /**
     * @param codes the codes of each column that holds texts, by its name
     * @throws MemoryLimit.Exceeded if the rows take more than is left of it
     */
    public static LoadedColumns read(ResultSet rows, Function<String, Codes> codes, MemoryLimit limit)
            throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int count = columns.getColumnCount();
        int[][] ints = new int[count][];
        long[][] longs = new long[count][];
        Codes[] texts = new Codes[count];
        for (int i = 0; i < count; i++) {
            switch (columns.getColumnType(i + 1)) {
                case Types.BIGINT -> longs[i] = new long[1024];
                case Types.VARCHAR -> {
                    ints[i] = new int[1024];
                    texts[i] = codes.apply(columns.getColumnLabel(i + 1));
                }
                default -> ints[i] = new int[1024];
            }
        }
        LoadedColumns loaded = new LoadedColumns();
        long bytesOfRow = 0;
        for (long[] column : longs) {
            bytesOfRow += column == null ? Integer.BYTES : Long.BYTES;
        }
        int n = 0;
        while (rows.next()) {
            limit.take(bytesOfRow);
            for (int i = 0; i < count; i++) {
                if (longs[i] != null) {
                    longs[i] = n < longs[i].length ? longs[i] : Arrays.copyOf(longs[i], 2 * n);
                    longs[i][n] = rows.getLong(i + 1);
                } else {
                    ints[i] = n < ints[i].length ? ints[i] : Arrays.copyOf(ints[i], 2 * n);
                    ints[i][n] = texts[i] == null ? rows.getInt(i + 1) : number(texts[i], rows.getString(i + 1));
                }
            }
            n++;
        }
        for (int i = 0; i < count; i++) {
            String name = columns.getColumnLabel(i + 1);
            if (longs[i] != null) {
                loaded.longs.put(name, Arrays.copyOf(longs[i], n));
            } else {
                loaded.ints.put(name, Arrays.copyOf(ints[i], n));
            }
        }
        loaded.size = n;
        return loaded;
    }

    private static int number(Codes codes, @Nullable String code) {
        return code == null ? Versions.NONE : codes.number(code);
    }

    int size() {
        return size;
    }

    /** The same rows, but those of some children replaced by fresh ones; both are sorted by child. */
    LoadedColumns with(BitSet children, LoadedColumns fresh) {
        int[] child = ints("child_id");
        int[] freshChild = fresh.ints("child_id");
        int[] from = new int[size + fresh.size];
        int n = 0;
        int next = 0;
        for (int row = 0; row <= size; row++) {
            while (next < fresh.size && (row == size || freshChild[next] < child[row])) {
                from[n++] = -1 - next++;
            }
            if (row < size && !children.get(child[row])) {
                from[n++] = row;
            }
        }
        int[] rows = Arrays.copyOf(from, n);
        LoadedColumns merged = new LoadedColumns();
        merged.size = n;
        ints.forEach((name, old) -> {
            int[] added = fresh.ints(name);
            int[] column = new int[rows.length];
            for (int row = 0; row < rows.length; row++) {
                column[row] = rows[row] >= 0 ? old[rows[row]] : added[-1 - rows[row]];
            }
            merged.ints.put(name, column);
        });
        longs.forEach((name, old) -> {
            long[] added = fresh.longs(name);
            long[] column = new long[rows.length];
            for (int row = 0; row < rows.length; row++) {
                column[row] = rows[row] >= 0 ? old[rows[row]] : added[-1 - rows[row]];
            }
            merged.longs.put(name, column);
        });
        return merged;
    }

    long bytes() {
        return 4L * size * ints.size() + 8L * size * longs.size();
    }

    /** Whether both hold the same rows in the same order. */
    boolean isSame(LoadedColumns other) {
        return ints.keySet().equals(other.ints.keySet())
                && longs.keySet().equals(other.longs.keySet())
                && ints.entrySet().stream().allMatch(each -> Arrays.equals(each.getValue(), other.ints(each.getKey())))
                && longs.entrySet().stream()
                        .allMatch(each -> Arrays.equals(each.getValue(), other.longs(each.getKey())));
    }

    public int[] ints(String name) {
        return of(ints, name);
    }

    long[] longs(String name) {
        return of(longs, name);
    }

    private static <T> T of(Map<String, T> columns, String name) {
        T column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("The query has no such column: " + name);
        }
        return column;
    }
}
