package org.homeward.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.disclosure.HexagonCell;

/**
 * The null hypothesis of Gi* on hexagons: children go anywhere on land. A replicate turns the cells of each child by a
 * multiple of 60 degrees and moves them to another place, together and unchanged in shape, so that a child who goes to neighbouring cells
 * still does. Where the shape finds no room on land after a number of tries, it stays.
 *
 * @see <a href="https://doi.org/10.1111/j.1538-4632.1995.tb00338.x">Anselin (1995), for conditional permutation, which this extends from
 *     single counts to the cells of a child</a>
 */
final class RigidMoves {

    private static final int TRIES = 60;
    private static final int TURNS = 6;

    private final int[] q;
    private final int[] r;
    private final int leastQ;
    private final int leastR;
    private final int columns;
    private final int rows;
    /** The position of the cell at q and r, row by row; -1 where there is no land. */
    private final int[] at;

    /** @param land hexagons of one size */
    RigidMoves(List<HexagonCell> land) {
        this.q = land.stream().mapToInt(HexagonCell::q).toArray();
        this.r = land.stream().mapToInt(HexagonCell::r).toArray();
        this.leastQ = Arrays.stream(q).min().orElse(0);
        this.leastR = Arrays.stream(r).min().orElse(0);
        this.columns = Arrays.stream(q).max().orElse(0) - leastQ + 1;
        this.rows = Arrays.stream(r).max().orElse(0) - leastR + 1;
        this.at = new int[columns * rows];
        Arrays.fill(at, -1);
        for (int cell = 0; cell < q.length; cell++) {
            at[(r[cell] - leastR) * columns + q[cell] - leastQ] = cell;
        }
    }

    /** @param moved receives where each of the cells of a child comes to lie */
    void move(int[] cells, int[] moved, SplittableRandom random) {
        for (int tried = 0; tried < TRIES; tried++) {
            if (fits(cells, moved, random.nextInt(q.length), random.nextInt(TURNS))) {
                return;
            }
        }
        System.arraycopy(cells, 0, moved, 0, cells.length);
    }

    private boolean fits(int[] cells, int[] moved, int to, int turns) {
        for (int i = 0; i < cells.length; i++) {
            int east = q[cells[i]] - q[cells[0]];
            int north = r[cells[i]] - r[cells[0]];
            for (int turn = 0; turn < turns; turn++) {
                int turned = -north;
                north += east;
                east = turned;
            }
            moved[i] = cell(q[to] + east, r[to] + north);
            if (moved[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private int cell(int atQ, int atR) {
        int column = atQ - leastQ;
        int row = atR - leastR;
        return column < 0 || column >= columns || row < 0 || row >= rows ? -1 : at[row * columns + column];
    }
}
