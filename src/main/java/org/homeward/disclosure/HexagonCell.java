package org.homeward.disclosure;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a grid of pointy-top hexagons over the British National Grid: {@code size_m} metres from flat to flat, in axial
 * coordinates with the origin of the grid as the centre of cell (0, 0). Centre: east {@code size * (q + r / 2)}, north {@code
 * size * sqrt(3) / 2 * r}. The id packs q and r into one integer, so that counting by cell is grouping by an integer.
 *
 * @see <a href="https://www.redblobgames.com/grids/hexagons/">Red Blob Games, Hexagonal Grids</a> for the rounding
 */
public record HexagonCell(int size_m, int q, int r) implements Serializable {

    /** The sizes that are computed when a place is stored, smallest first. */
    public static final List<Integer> SIZES_M = List.of(500, 1000, 2000, 4000);

    private static final Pattern CODE = Pattern.compile("cell\\.(\\d{3,4})\\.(-?\\d{1,6})\\.(-?\\d{1,6})");

    private static final double ROW = Math.sqrt(3) / 2;

    public static HexagonCell at(Coordinate point, int size_m) {
        double r = point.northing_m() / (size_m * ROW);
        double q = point.easting_m() / size_m - r / 2;
        return rounded(size_m, q, r);
    }

    public static HexagonCell of(long id, int size_m) {
        return new HexagonCell(size_m, (int) (id >> 32), (int) id);
    }

    public long id() {
        return ((long) q << 32) | (r & 0xffff_ffffL);
    }

    /** As an address names it: {@code cell.500.799.957}. */
    public String code() {
        return "cell." + size_m + "." + q + "." + r;
    }

    /** The cell of a code; empty where it is none, or of a size that is not computed. */
    public static Optional<HexagonCell> ofCode(String code) {
        Matcher cell = CODE.matcher(code);
        if (!cell.matches() || !SIZES_M.contains(Integer.valueOf(cell.group(1)))) {
            return Optional.empty();
        }
        return Optional.of(new HexagonCell(
                Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)), Integer.parseInt(cell.group(3))));
    }

    public Coordinate centre() {
        return new Coordinate(size_m * (q + r / 2.0), size_m * ROW * r);
    }

    /** Cube rounding: the coordinate with the largest rounding error is recomputed from the other two. */
    private static HexagonCell rounded(int size_m, double q, double r) {
        double s = -q - r;
        long rq = Math.round(q);
        long rr = Math.round(r);
        long rs = Math.round(s);
        double dq = Math.abs(rq - q);
        double dr = Math.abs(rr - r);
        double ds = Math.abs(rs - s);
        if (dq > dr && dq > ds) {
            rq = -rr - rs;
        } else if (dr > ds) {
            rr = -rq - rs;
        }
        return new HexagonCell(size_m, Math.toIntExact(rq), Math.toIntExact(rr));
    }
}
