package org.homeward.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.cellkey.NoiseMethod.CountRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The possible counts, against solutions by integer programming: scipy 1.10.1 milp, and R lpSolve 5.6.18. */
class FeasibleCountsTest {

    private final FeasibleCounts feasible = new FeasibleCounts();
    private final Map<String, Integer> unknowns = new LinkedHashMap<>();

    /** {@code a+b=5}, {@code a<5} for 1 to 4, {@code a~5} for rounded to five, {@code a?} for anything. */
    @ParameterizedTest
    @CsvSource({
        "W1_10+W1_11=23 W1_11=21, W1_10, 2, 2",
        "W2_10+W2_11=17 W2_11=17, W2_10, 0, 0",
        "before+sep=41 before+sep+oct=44 oct<5, oct, 3, 3",
        "before+sep=41 before+sep+oct=44 oct<5, sep, 0, 41",
        "before+sep~40 before+sep+oct~45 oct<5, oct, 1, 4",
        "before+sep~40 before+sep+oct~45 oct<5, before, 0, 42",
        "jul+aug+sep=19 oct+nov+dec=22 jul<5 oct<5, jul, 1, 4",
        "jul+aug+sep=19 oct+nov+dec=22 jul<5 oct<5, dec, 0, 21",
        "jan+feb+mar=18 feb+mar+apr=21 apr=5, jan, 2, 2",
        "jan+feb+mar=18 feb+mar+apr=21 apr=5, feb, 0, 16",
        "centre+north+south=26 centre+north=22 centre=19 north<5 south<5, north, 3, 3",
        "centre+north+south=26 centre+north=22 centre=19 north<5 south<5, south, 4, 4"
    })
    void what_published_statements_reveal_is_found_and_nothing_more(
            String statements, String unknown, int low, int high) {
        Arrays.stream(statements.split(" ")).forEach(this::know);
        assertThat(feasible.range(at(unknown))).isEqualTo(new CountRange(low, high));
    }

    /** Hidden where the third number is 1, with exact margins. */
    @ParameterizedTest
    @CsvSource({
        "2h 3h 9 / 1h 30h 12 / 8 7 20, 0, 0, 0, 3",
        "2h 3h 9 / 1h 30h 12 / 8 7 20, 0, 1, 2, 5",
        "2h 3h 9 / 1h 30h 12 / 8 7 20, 1, 1, 28, 31",
        "0h 0h 9 / 3h 6h 12 / 8 7 20, 1, 0, 3, 3",
        "0h 0h 9 / 3h 6h 12 / 8 7 20, 0, 0, 0, 0",
        "2h 8h 9 / 7h 30h 12 / 8 7 20, 0, 0, 0, 9",
        "2h 8h 9 / 7h 30h 12 / 8 7 20, 1, 1, 28, 37",
        "2h 9h 15 4 / 6h 3h 11 9 / 12 14 1h 8h / 13 12 7h 2h, 0, 0, 0, 8",
        "2h 9h 15 4 / 6h 3h 11 9 / 12 14 1h 8h / 13 12 7h 2h, 3, 3, 1, 9"
    })
    void two_hidden_in_every_line_are_as_wide_as_linear_programming_says(
            String table, int row, int column, int low, int high) {
        String[][] cells =
                Arrays.stream(table.split(" / ")).map(line -> line.split(" ")).toArray(String[][]::new);
        int[][] unknown = new int[cells.length][cells[0].length];
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[0].length; c++) {
                int count = count(cells[r][c]);
                unknown[r][c] = cells[r][c].endsWith("h")
                        ? feasible.count(0, FeasibleCounts.MANY)
                        : feasible.count(count, count);
            }
        }
        for (int r = 0; r < cells.length; r++) {
            margin(
                    Arrays.stream(cells[r]).mapToInt(FeasibleCountsTest::count).sum(),
                    Arrays.stream(unknown[r]).boxed().toList());
        }
        for (int c = 0; c < cells[0].length; c++) {
            int here = c;
            margin(
                    Arrays.stream(cells).mapToInt(line -> count(line[here])).sum(),
                    Arrays.stream(unknown).map(line -> line[here]).toList());
        }
        assertThat(feasible.range(unknown[row][column])).isEqualTo(new CountRange(low, high));
    }

    /** Area by age with a hidden square of four, area by living arrangement, age by living arrangement, each with its margins. */
    @Test
    void three_tables_that_are_safe_one_by_one_together_reveal_every_hidden_count() {
        assertThat(linked(false))
                .containsExactly(
                        new CountRange(0, 8), new CountRange(3, 11), new CountRange(0, 8), new CountRange(6, 14));
        assertThat(linked(true))
                .containsExactly(
                        new CountRange(2, 2), new CountRange(9, 9), new CountRange(6, 6), new CountRange(8, 8));
    }

    private static List<CountRange> linked(boolean all) {
        FeasibleCounts counts = new FeasibleCounts();
        int[][][] cell = new int[3][3][2];
        int[][] areaAge = {{-11, -11, 7}, {-14, -14, 10}, {5, 6, 12}};
        int[][] pair = new int[3][3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                int shown = areaAge[a][b];
                pair[a][b] = shown < 0 ? counts.count(0, FeasibleCounts.MANY) : counts.count(shown, shown);
                for (int c = 0; c < 2; c++) {
                    cell[a][b][c] = counts.count(0, FeasibleCounts.MANY);
                }
                counts.sum(pair[a][b], List.of(cell[a][b][0], cell[a][b][1]));
            }
        }
        int[] areas = {18, 24, 23};
        int[] ages = {13, 23, 29};
        int[][] areaCare = {{18, 0}, {0, 24}, {11, 12}};
        int[][] ageCare = {{7, 6}, {15, 8}, {7, 22}};
        for (int i = 0; i < 3; i++) {
            int here = i;
            counts.sum(
                    counts.count(areas[i], areas[i]),
                    Arrays.stream(pair[i]).boxed().toList());
            counts.sum(
                    counts.count(ages[i], ages[i]),
                    Arrays.stream(pair).map(line -> line[here]).toList());
            for (int c = 0; all && c < 2; c++) {
                int care = c;
                counts.sum(
                        counts.count(areaCare[i][c], areaCare[i][c]),
                        Arrays.stream(cell[i]).map(one -> one[care]).toList());
                counts.sum(
                        counts.count(ageCare[i][c], ageCare[i][c]),
                        Arrays.stream(cell).map(one -> one[here][care]).toList());
            }
        }
        return List.of(
                counts.range(pair[0][0]), counts.range(pair[0][1]), counts.range(pair[1][0]), counts.range(pair[1][1]));
    }

    private static int count(String cell) {
        return Integer.parseInt(cell.replace("h", ""));
    }

    private void margin(int total, List<Integer> parts) {
        feasible.sum(feasible.count(total, total), parts);
    }

    private void know(String statement) {
        String[] sides = statement.split("[=<~]");
        int number = Integer.parseInt(sides[1]);
        boolean small = statement.contains("<");
        int reach = statement.contains("~") ? 2 : 0;
        int whole = small ? feasible.count(1, number - 1) : feasible.count(number - reach, number + reach);
        feasible.sum(whole, Arrays.stream(sides[0].split("\\+")).map(this::at).toList());
    }

    private int at(String unknown) {
        return unknowns.computeIfAbsent(unknown, name -> feasible.count(0, 100));
    }
}
