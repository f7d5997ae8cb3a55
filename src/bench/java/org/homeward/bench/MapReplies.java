package org.homeward.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.GridBox;
import org.homeward.places.PlaceCells;
import org.homeward.places.ui.ReplyCosts;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What a map asks while it is moved: the hexagons in view, encoded and compressed, of counts that the server has kept. The peer is a
 * vector tile of the points in the same view, by ST_AsMVT, as the owner and without protection, on an index in memory.
 */
final class MapReplies {

    private static final int MANY = 50_000;
    private static final int WARM_UP = 40;
    private static final int VIEWS_A_WIDTH = 10;
    /** From the whole county to a few streets. */
    private static final int[] WIDTHS_M = {60_000, 30_000, 15_000, 8_000, 4_000};

    private static final double HEIGHT = 0.65;

    private final DataSource database;
    private final List<Coordinate> points;
    private final PlaceCells cells;
    private final PrintStream out;

    MapReplies(DataSource database, List<Coordinate> points, PlaceCells cells, PrintStream out) {
        this.database = database;
        this.points = points;
        this.cells = cells;
        this.out = out;
    }

    /**
     * @param ratio of the p95 of both, in views of many points
     * @param few_ms the p95 in other views
     * @param largest_kb of any reply, compressed
     */
    record Result(double ratio, double few_ms, double largest_kb) {}

    Result compare() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table point (child integer, at geometry(Point, 27700)) on commit drop");
            copy(connection);
            statement.execute("create index on point using gist (at)");
            statement.execute("analyze point");
            Result result = compare(connection);
            connection.rollback();
            return result;
        }
    }

    private Result compare(Connection connection) throws SQLException {
        Random random = new Random(5);
        Timings many = new Timings();
        Timings manyOfPeer = new Timings();
        Timings few = new Timings();
        double largest_kb = 0;
        for (int round = 0; round < WARM_UP; round++) {
            reply(view(random, WIDTHS_M[round % WIDTHS_M.length]));
        }
        for (int width_m : WIDTHS_M) {
            for (int round = 0; round < VIEWS_A_WIDTH; round++) {
                GridBox view = view(random, width_m);
                boolean isMany = pointsIn(view) > MANY;
                long start = System.nanoTime();
                byte[] reply = reply(view);
                (isMany ? many : few).add(System.nanoTime() - start);
                largest_kb = Math.max(largest_kb, reply.length / 1024.0);
                if (isMany) {
                    start = System.nanoTime();
                    tile(connection, view);
                    manyOfPeer.add(System.nanoTime() - start);
                }
            }
        }
        out.printf(
                Locale.UK,
                "Map replies, p95: %.1f ms in %d views of more than 50,000 points, ST_AsMVT %.1f ms; %.1f ms in %d other views.%n",
                many.p95_ms(),
                many.size(),
                manyOfPeer.p95_ms(),
                few.p95_ms(),
                few.size());
        return new Result(many.p95_ms() / manyOfPeer.p95_ms(), few.p95_ms(), largest_kb);
    }

    /** Around a point, so that there is something in it. */
    private GridBox view(Random random, int width_m) {
        Coordinate centre = points.get(random.nextInt(points.size()));
        double reach_m = width_m / 2.0;
        return new GridBox(
                centre.easting_m() - reach_m,
                centre.northing_m() - HEIGHT * reach_m,
                centre.easting_m() + reach_m,
                centre.northing_m() + HEIGHT * reach_m);
    }

    private long pointsIn(GridBox view) {
        return points.stream().filter(view::contains).count();
    }

    private byte[] reply(GridBox view) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(ReplyCosts.reply(cells, view));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static void tile(Connection connection, GridBox view) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                with box as (select st_makeenvelope(?, ?, ?, ?, 27700) as box)
                select st_asmvt(tile, 'points') from (
                    select child, st_asmvtgeom(at, box) as geom from point, box where at && box) as tile""")) {
            query.setDouble(1, view.west_m());
            query.setDouble(2, view.south_m());
            query.setDouble(3, view.east_m());
            query.setDouble(4, view.north_m());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                if (rows.getBytes(1).length == 0) {
                    throw new IllegalStateException("The tile is empty.");
                }
            }
        }
    }

    private void copy(Connection connection) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy point from stdin");
        int child = 0;
        for (Coordinate point : points) {
            byte[] row = (++child % 30_000 + "\tSRID=27700;POINT(" + point.easting_m() + " " + point.northing_m()
                            + ")\n")
                    .getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }
}
