package org.homeward.bench;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.PlaceRole;
import org.homeward.store.counting.Areas;
import org.homeward.store.counting.Codes;
import org.homeward.store.counting.Countable;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.LoadedColumns;
import org.homeward.store.counting.MemoryLimit;
import org.homeward.store.counting.Scope;

/**
 * A million statements, each about one place: of 30,000 children in 200,000 episodes, once in DuckDB and, read from there, once in the
 * columns in which the application counts. One statement in ten is about where the child set out from, which is never counted.
 */
final class MillionStatements implements AutoCloseable {

    static final int STATEMENTS = 1_000_000;
    private static final int EPISODES = 200_000;
    private static final int CHILDREN = 30_000;
    private static final int DAYS = 3 * 365;

    private static final String VERSION = "1 as recorded_in, 2147483647 as superseded_in ";
    private static final String NOT_SET_OUT = " role <> " + PlaceRole.WENT_FROM.ordinal();

    private final DuckDBConnection connection;
    private final LocalDate lastDay;
    private final Countable countable;

    private MillionStatements(DuckDBConnection connection, LocalDate lastDay) throws SQLException {
        this.connection = connection;
        this.lastDay = lastDay;
        this.countable = columns();
    }

    /** @param points one for each statement */
    static MillionStatements at(List<Coordinate> points, LocalDate lastDay) throws SQLException {
        DuckDBConnection duck = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        try (Statement statement = duck.createStatement()) {
            statement.execute("create table point (id integer, easting integer, northing integer, cell_500 bigint,"
                    + " cell_1000 bigint, cell_2000 bigint, cell_4000 bigint)");
        }
        try (DuckDBAppender rows = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "point")) {
            int id = 0;
            for (Coordinate point : points) {
                rows.beginRow();
                rows.append(++id);
                rows.append((int) point.easting_m());
                rows.append((int) point.northing_m());
                for (int size_m : HexagonCell.SIZES_M) {
                    rows.append(HexagonCell.at(point, size_m).id());
                }
                rows.endRow();
            }
        }
        try (Statement statement = duck.createStatement()) {
            // Flat: nothing is joined when it counts. Care, age and day are of the episode, the role is of the place.
            statement.execute("create table statement as select p.*, ((id - 1)::bigint * " + EPISODES + " // "
                    + STATEMENTS + " + 1)::integer as episode_id, case when hash(id) % 10 = 0 then "
                    + PlaceRole.WENT_FROM.ordinal() + " else " + PlaceRole.STAYED.ordinal()
                    + " end as role from point p");
            statement.execute("create table episode as select id, ((id - 1)::bigint * " + CHILDREN + " // " + EPISODES
                    + " + 1)::integer as child_id, " + (int) lastDay.toEpochDay() + "::integer - (hash(id) % " + DAYS
                    + ")::integer as started_on, (hash(id + 1000000) % " + Care.values().length
                    + ")::integer as care, 9 + (hash(id + 2000000) % 9)::integer as age from"
                    + " (select unnest(range(1, " + (EPISODES + 1) + "))::integer as id)");
            // Flat: nothing is joined when it counts.
            statement.execute(
                    "create table flat as select s.*, e.child_id, e.started_on, e.care, e.age from statement s"
                            + " join episode e on e.id = s.episode_id order by s.id");
        }
        return new MillionStatements(duck, lastDay);
    }

    Countable countable() {
        return countable;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /** Distinct children, distinct episodes and statements of each hexagon with so many children: the bare query of a map. */
    Map<Long, List<Integer>> group(String filter, int leastChildren) {
        Map<Long, List<Integer>> byCell = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select cell_500, count(distinct child_id) as children,"
                        + " count(distinct episode_id), count(*) from flat where" + NOT_SET_OUT + " and " + filter
                        + " group by cell_500 having children >= " + leastChildren)) {
            while (rows.next()) {
                byCell.put(rows.getLong(1), List.of(rows.getInt(2), rows.getInt(3), rows.getInt(4)));
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
        return byCell;
    }

    private Countable columns() throws SQLException {
        String none = " from episode where false";
        String detail = "select 0 as statement_id, 0 as child_id, " + VERSION;
        CountingColumns.Tables tables = new CountingColumns.Tables(
                read("select distinct child_id, " + VERSION
                        + ", 0 as sex, 2147483647 as ethnicity_code, 0 as send, 2147483647 as born_month from episode"
                        + " order by child_id"),
                read(
                        "select id, child_id, " + VERSION
                                + ", started_on, 0 as started_hour, 0::bigint as started_at, 0::bigint as started_latest,"
                                + " 1 as responsible_authority_id, 1 as host_authority_id, started_on as ended_on, 0::bigint as ended_at,"
                                + " 0::bigint as ended_latest, 1 as district_id, 1 as ward_id, care, 0 as risk,"
                                + " age as age_at_episode, 1 as provider_id, 0 as interview_not_required from episode order by id"),
                read("select id, child_id, " + VERSION + ", 1 as provider_id, 0::bigint as held_at,"
                        + " 0::bigint as held_latest, 0 as held_precision, started_on as held_on, 1 as completed,"
                        + " 2147483647 as interviewer, 0 as how_held from episode order by id"),
                read("select id as interview_id, id as episode_id, child_id, " + VERSION + none),
                read("select id as interview_id, 0 as explored, child_id, " + VERSION + none),
                read(
                        "select id as episode_id, 0 as outcome, 0 as method, 0::bigint as made_at, 0::bigint as made_latest, child_id, "
                                + VERSION + none),
                read("select id as interview_id, 0 as follow_up, 0 as followed_on, child_id, " + VERSION + none),
                read("select id, child_id, " + VERSION + ", episode_id as interview_id, episode_id, 0 as said_by,"
                        + " 0 as for_carers from flat order by id"),
                read("select id as statement_id, child_id, " + VERSION + ", role, 0 as precision, 0 as category,"
                        + " cell_500, cell_1000, cell_2000, cell_4000, 1 as ward_id, 1 as district_id,"
                        + " easting // 100 as easting_100m, northing // 100 as northing_100m from flat order by id"),
                read(detail + ", 0 as code, 0 as side" + none),
                read(detail + ", 0 as harm" + none),
                read(detail + ", 0 as person_id" + none),
                List.of());
        Codes nothing = new Codes(List.of());
        Areas areas = new Areas(List.of(new Areas.Area(1, "E1", "The ward")));
        CountingColumns loaded = new CountingColumns(
                new CountingColumns.Ledger(1, "", 1),
                new CountingColumns.Lists(areas, areas, nothing, nothing, nothing, nothing),
                tables);
        BitSet all = new BitSet();
        all.set(0, STATEMENTS + 1);
        return new Countable(loaded.at(1), new Scope(true, all, all, all, all));
    }

    private LoadedColumns read(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return LoadedColumns.read(rows, name -> new Codes(List.of()), new MemoryLimit(Long.MAX_VALUE));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
