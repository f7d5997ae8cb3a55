package org.homeward.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.homeward.disclosure.HexagonCell;

/**
 * Which cells are hot: distinct children in each cell, Gi* of each cell with its neighbours, and a p that is adjusted for all cells of
 * the domain. The domain is the land of the districts in question, empty cells included; never what a screen happens to show.
 *
 * <p>Of hexagons, p is that of the largest z of each replicate ({@link RigidMoves}), so that the probability of even one false hot cell is
 * at most 0.05; and by the smallest z as much for cold ones, of which there are none where most cells are empty. Of areas that share borders, whose shapes cannot be
 * moved, p is of the normal distribution, two-sided, with the false discovery rate controlled; it takes the visits of a child for
 * independent of one another, which they are not, and finds too much.
 *
 * @param cells of the domain, in its order
 * @see GetisOrd
 * @see <a href="https://www.wiley.com/en-us/p/9780471557616">Westfall and Young (1993), Resampling-Based Multiple Testing, for the
 *     largest z</a>
 */
public record HotCells(Method method, List<Cell> cells) {

    public static final double LEVEL = 0.05;

    public HotCells {
        cells = List.copyOf(cells);
    }

    /** How p is found. */
    public enum Method {
        /** By the normal distribution, and the false discovery rate of Benjamini and Hochberg. */
        NORMAL,
        /** By replicates, and the largest z of Westfall and Young. */
        PERMUTATION
    }

    /**
     * @param children distinct children in this cell
     * @param nearby the sum of this over the cell and its neighbours
     * @param expectedNearby the mean of all cells times the number of cells in the sum
     * @param z NaN where it cannot be computed
     * @param p of this cell alone: two-sided where normal, of the side on which z lies by replicates
     * @param adjusted for all cells
     * @param drivenByOneChild whether a hot cell would not be one without one of the children
     */
    public record Cell(
            int children,
            int nearby,
            double expectedNearby,
            double z,
            double p,
            double adjusted,
            boolean drivenByOneChild) {

        public boolean isHot() {
            return z > 0 && adjusted <= LEVEL;
        }

        public boolean isCold() {
            return z < 0 && adjusted <= LEVEL;
        }
    }

    /**
     * By replicates.
     *
     * @param land the hexagons of the domain, of one size
     * @param cellsOfChildren for each child the cells it went to, each once
     */
    public static HotCells of(List<HexagonCell> land, List<int[]> cellsOfChildren, Replicates replicates) {
        return new Counted(cellsOfChildren, Neighbours.ofHexagons(land)).permuted(new RigidMoves(land), replicates);
    }

    /** By the normal distribution: for areas that share borders. */
    public static HotCells normal(Neighbours neighbours, List<int[]> cellsOfChildren) {
        return new Counted(cellsOfChildren, neighbours).normal();
    }

    private static final class Counted {

        private final List<int[]> cellsOfChildren;
        private final Neighbours neighbours;
        private final double[] children;
        private final double[] z;

        Counted(List<int[]> cellsOfChildren, Neighbours neighbours) {
            this.cellsOfChildren = cellsOfChildren;
            this.neighbours = neighbours;
            this.children = new double[neighbours.size()];
            cellsOfChildren.forEach(cells -> Arrays.stream(cells).forEach(cell -> children[cell]++));
            this.z = GetisOrd.z(children, neighbours);
        }

        HotCells normal() {
            double[] p = GetisOrd.p(z);
            double[] adjusted = FalseDiscovery.adjusted(p);
            // The largest p that the false discovery rate allows, given how many are called significant.
            long tests = Arrays.stream(p).filter(one -> !Double.isNaN(one)).count();
            long significant =
                    Arrays.stream(adjusted).filter(one -> one <= LEVEL).count();
            double allowed = LEVEL * significant / tests;
            return cells(Method.NORMAL, p, adjusted, without -> without > 0 && Normal.twoSided(without) <= allowed);
        }

        HotCells permuted(RigidMoves moves, Replicates replicates) {
            AtomicIntegerArray reached = new AtomicIntegerArray(z.length);
            double[] coldest = new double[replicates.count()];
            double[] largest = replicates.each(() -> new double[z.length], (moved, replicate) -> {
                moveAll(moves, new SplittableRandom(replicates.key(replicate, 0)), moved);
                GetisOrd.Moments all = GetisOrd.Moments.of(moved);
                double most = Double.NEGATIVE_INFINITY;
                double least = Double.POSITIVE_INFINITY;
                for (int cell = 0; cell < z.length; cell++) {
                    double of = all.z(neighbours.sum(moved, cell), neighbours.count(cell) + 1);
                    // Not by Math.max, which a z that cannot be computed would end.
                    most = of > most ? of : most;
                    least = of < least ? of : least;
                    if (z[cell] > 0 ? of >= z[cell] - Replicates.TIE : of <= z[cell] + Replicates.TIE) {
                        reached.incrementAndGet(cell);
                    }
                }
                coldest[replicate] = -least;
                return most;
            });
            double[] p = IntStream.range(0, z.length)
                    .mapToDouble(cell ->
                            Double.isNaN(z[cell]) ? Double.NaN : (1.0 + reached.get(cell)) / (largest.length + 1))
                    .toArray();
            double[] adjusted = Arrays.stream(z)
                    .map(one -> Double.isNaN(one)
                            ? one
                            : one > 0 ? Replicates.p(largest, one) : Replicates.p(coldest, -one))
                    .toArray();
            return cells(Method.PERMUTATION, p, adjusted, without -> Replicates.p(largest, without) <= LEVEL);
        }

        private void moveAll(RigidMoves moves, SplittableRandom random, double[] moved) {
            Arrays.fill(moved, 0);
            for (int[] cells : cellsOfChildren) {
                int[] to = new int[cells.length];
                moves.move(cells, to, random);
                for (int cell : to) {
                    moved[cell]++;
                }
            }
        }

        /** @param isHot whether a cell is hot that has this z without a child */
        private HotCells cells(Method method, double[] p, double[] adjusted, DoublePredicate isHot) {
            boolean[] driven = drivenByOneChild(adjusted, isHot);
            double mean = Arrays.stream(children).average().orElse(0);
            return new HotCells(
                    method,
                    IntStream.range(0, z.length)
                            .mapToObj(cell -> new Cell(
                                    (int) children[cell],
                                    (int) neighbours.sum(children, cell),
                                    mean * (neighbours.count(cell) + 1),
                                    z[cell],
                                    p[cell],
                                    adjusted[cell],
                                    driven[cell]))
                            .toList());
        }

        /** Of each hot cell, without each child who went to it or to a neighbour, against the same replicates or the same allowed p. */
        private boolean[] drivenByOneChild(double[] adjusted, DoublePredicate isHot) {
            boolean[] driven = new boolean[z.length];
            boolean[] hot = new boolean[z.length];
            for (int cell = 0; cell < z.length; cell++) {
                hot[cell] = z[cell] > 0 && adjusted[cell] <= LEVEL;
            }
            GetisOrd.Moments all = GetisOrd.Moments.of(children);
            for (int[] cells : cellsOfChildren) {
                double sumOfSquares = all.sumOfSquares();
                for (int cell : cells) {
                    sumOfSquares -= 2 * children[cell] - 1;
                }
                GetisOrd.Moments others = new GetisOrd.Moments(all.cells(), all.sum() - cells.length, sumOfSquares);
                IntStream.of(cells)
                        .flatMap(cell -> IntStream.concat(IntStream.of(cell), neighbours.of(cell)))
                        .distinct()
                        .filter(cell -> hot[cell])
                        .forEach(cell -> driven[cell] |= !isHot.test(without(cell, cells, others)));
            }
            return driven;
        }

        private double without(int cell, int[] cells, GetisOrd.Moments others) {
            long own = IntStream.concat(IntStream.of(cell), neighbours.of(cell))
                    .filter(one -> IntStream.of(cells).anyMatch(other -> other == one))
                    .count();
            return others.z(neighbours.sum(children, cell) - own, neighbours.count(cell) + 1);
        }
    }
}
