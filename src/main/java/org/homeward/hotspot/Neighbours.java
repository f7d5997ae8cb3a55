package org.homeward.hotspot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;

/** Which cells lie beside one another: hexagons, squares, areas that share a border, or whatever is near. No cell is its own neighbour. */
public final class Neighbours {

    private static final int[][] HEXAGON = {{1, 0}, {1, -1}, {0, -1}, {-1, 0}, {-1, 1}, {0, 1}};
    private static final int[][] SQUARE = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

    /** Where the neighbours of each cell begin; and all neighbours, one cell after the other. */
    private final int[] starts;

    private final int[] cells;

    private Neighbours(List<int[]> neighbours) {
        this.starts = new int[neighbours.size() + 1];
        for (int cell = 0; cell < neighbours.size(); cell++) {
            starts[cell + 1] = starts[cell] + neighbours.get(cell).length;
        }
        this.cells = neighbours.stream().flatMapToInt(IntStream::of).toArray();
    }

    /** @param neighbours for each cell, for example the areas that share a border with it */
    public static Neighbours of(List<int[]> neighbours) {
        return new Neighbours(neighbours);
    }

    /** Hexagons that share an edge. Where there is no land, there is no cell. */
    public static Neighbours ofHexagons(List<HexagonCell> cells) {
        Map<HexagonCell, Integer> at = new HashMap<>();
        for (HexagonCell cell : cells) {
            at.put(cell, at.size());
        }
        return new Neighbours(cells.stream()
                .map(cell -> IntStream.range(0, HEXAGON.length)
                        .map(side -> at.getOrDefault(
                                new HexagonCell(
                                        cell.size_m(), cell.q() + HEXAGON[side][0], cell.r() + HEXAGON[side][1]),
                                -1))
                        .filter(beside -> beside >= 0)
                        .toArray())
                .toList());
    }

    /** Squares that share an edge, row by row. */
    public static Neighbours ofGrid(int columns, int rows) {
        return new Neighbours(IntStream.range(0, columns * rows)
                .mapToObj(cell -> IntStream.range(0, SQUARE.length)
                        .filter(side -> {
                            int column = cell % columns + SQUARE[side][0];
                            int row = cell / columns + SQUARE[side][1];
                            return column >= 0 && column < columns && row >= 0 && row < rows;
                        })
                        .map(side -> cell + SQUARE[side][0] + SQUARE[side][1] * columns)
                        .toArray())
                .toList());
    }

    /** Centres that are not further apart than so many metres. */
    public static Neighbours within(List<Coordinate> centres, double reach_m) {
        List<int[]> near = new ArrayList<>();
        for (int cell = 0; cell < centres.size(); cell++) {
            int self = cell;
            Coordinate one = centres.get(cell);
            near.add(IntStream.range(0, centres.size())
                    .filter(other -> other != self && apart_m(one, centres.get(other)) <= reach_m)
                    .toArray());
        }
        return new Neighbours(near);
    }

    private static double apart_m(Coordinate one, Coordinate other) {
        return Math.hypot(one.easting_m() - other.easting_m(), one.northing_m() - other.northing_m());
    }

    int size() {
        return starts.length - 1;
    }

    /** How many neighbours a cell has. */
    int count(int cell) {
        return starts[cell + 1] - starts[cell];
    }

    IntStream of(int cell) {
        return IntStream.range(starts[cell], starts[cell + 1]).map(i -> cells[i]);
    }

    /** The sum over a cell and its neighbours. */
    double sum(double[] values, int cell) {
        double sum = values[cell];
        for (int i = starts[cell]; i < starts[cell + 1]; i++) {
            sum += values[cells[i]];
        }
        return sum;
    }
}
