package org.homeward.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.homeward.bench.Screen.Counts;

/**
 * The peer: a column engine in memory that counts the same on the same current rows, without access control, versions or audit.
 * The first query of a screen gives the counts that are compared; the others count what else the screen counts, or list what it lists.
 */
final class DuckDb implements AutoCloseable {

    /** Known to a street or better: in a ward, and in a hexagon unless it is a home. */
    private static final String MAPPED = "p.precision in ('POINT', 'STREET', 'NAMED_PLACE')";

    private static final String STATEMENTS = """
             from statement s join episode e on e.id = s.episode_id join interview i on i.id = s.interview_id
            """;
    private static final String FILTER = " where s.for_partnership and e.started_on {during} and {episode} ";
    private static final String UNITS =
            " count(distinct s.child_id), count(distinct s.episode_id), count(distinct s.id) ";

    private static final Map<String, String> TABLES = Map.of(
            "episode",
            "select id, child_id, started_on, ended_on, district_id, ward_id, care, risk, age_at_episode,"
                    + " interview_not_required, (extract(epoch from ended_at))::bigint as ended_at,"
                    + " (extract(epoch from ended_latest))::bigint as ended_latest from homeward.episode_version",
            "interview",
            "select id, child_id, provider_id, held_where, completed, seen_alone, (held_at at time zone 'Europe/London')::date as held_on,"
                    + " (extract(epoch from held_at))::bigint as held_at,"
                    + " (extract(epoch from held_latest))::bigint as held_latest from homeward.interview_version",
            "interview_episode",
            "select interview_id, episode_id, child_id from homeward.interview_episode_version",
            "offer",
            "select episode_id, outcome = 'ACCEPTED' as accepted from homeward.offer_version",
            "statement",
            "select id, child_id, episode_id, interview_id, for_partnership, said_by from homeward.statement_version",
            "place",
            "select statement_id, role, category, precision, cell_500, ward_id from homeward.place_version",
            "factor",
            "select statement_id, code, side from homeward.factor_version",
            "person_mention",
            "select statement_id, person_id from homeward.person_mention_version");

    private static final Map<String, List<String>> QUERIES = Map.of(
            "places, wards",
            List.of(
                    "select coalesce(a.code, ''), count(distinct s.child_id)" + STATEMENTS
                            + " join place p on p.statement_id = s.id left join area a on a.id = p.ward_id" + FILTER
                            + " and p.role <> 'WENT_FROM' and " + MAPPED + " group by 1",
                    "select a.code, " + UNITS + STATEMENTS
                            + " join place p on p.statement_id = s.id left join area a on a.id = p.ward_id" + FILTER
                            + " and p.role <> 'WENT_FROM' and " + MAPPED + " group by 1",
                    "select " + UNITS
                            + ", count(*) filter (" + MAPPED + "), count(*) filter (p.precision = 'NOT_MAPPED')"
                            + STATEMENTS + " join place p on p.statement_id = s.id" + FILTER
                            + " and p.role <> 'WENT_FROM'",
                    "select e.ward_id, count(*), count(distinct e.child_id), count(*) filter (exists (select 1 from"
                            + " interview_episode ie join interview i on i.id = ie.interview_id and i.completed where"
                            + " ie.episode_id = e.id)) from episode e where e.ended_on {during} and {episode} and not"
                            + " e.interview_not_required group by 1"),
            "places, cells",
            List.of(
                    "select p.cell_500::varchar, count(distinct s.child_id)" + STATEMENTS
                            + " join place p on p.statement_id = s.id" + FILTER
                            + " and p.role <> 'WENT_FROM' and p.cell_500 is not null group by 1"
                            + " having count(distinct s.child_id) >= 5",
                    "select p.cell_500, mode(p.ward_id)," + UNITS + STATEMENTS
                            + " join place p on p.statement_id = s.id" + FILTER
                            + " and p.role <> 'WENT_FROM' and p.cell_500 is not null group by 1"),
            "factors",
            List.of(
                    "select f.side || '.' || f.code, count(distinct s.child_id)" + STATEMENTS
                            + " join factor f on f.statement_id = s.id" + FILTER + "and i.completed group by 1",
                    factors("e.district_id"),
                    factors("e.care"),
                    factors("case when e.age_at_episode < 10 then 0 when e.age_at_episode < 13 then 1"
                            + " when e.age_at_episode < 16 then 2 else 3 end"),
                    interviewed("e.district_id"),
                    interviewed("e.care"),
                    interviewed("e.age_at_episode")),
            "trends",
            List.of(
                    """
                    with months as (
                        select strftime(e.started_on, '%Y-%m') as month, count(*) as episodes, count(distinct e.child_id) as children
                        from episode e where e.started_on {during} and {episode} group by 1)
                    select 'episodes ' || month, episodes from months
                    union all select 'children ' || month, children from months
                    union all
                    select 'interviews ' || strftime(i.held_on, '%Y-%m'), count(distinct i.id)
                    from interview i join interview_episode ie on ie.interview_id = i.id join episode e on e.id = ie.episode_id
                    where i.completed and i.held_on {during} and {episode} group by 1""",
                    "select strftime(e.started_on, '%Y-%m'), f.side, count(distinct s.child_id)" + STATEMENTS
                            + " join factor f on f.statement_id = s.id" + FILTER
                            + "and i.completed group by grouping sets ((1, 2), (2))"),
            "people",
            List.of(
                    "select k.reference, count(distinct s.child_id)" + STATEMENTS
                            + " join person_mention m on m.statement_id = s.id join person_key k on k.id = m.person_id"
                            + FILTER + "group by 1",
                    "select m.person_id, count(distinct s.interview_id), min(i.held_at), max(i.held_at)," + UNITS
                            + STATEMENTS + " join person_mention m on m.statement_id = s.id" + FILTER + "group by 1",
                    "select m.person_id, e.district_id, count(distinct s.child_id)" + STATEMENTS
                            + " join person_mention m on m.statement_id = s.id" + FILTER + "group by 1, 2",
                    "select m.person_id, p.ward_id, count(distinct s.child_id)" + STATEMENTS
                            + " join person_mention m on m.statement_id = s.id join statement o on o.interview_id ="
                            + " s.interview_id and o.episode_id = s.episode_id and o.for_partnership join place p on"
                            + " p.statement_id = o.id and p.role <> 'WENT_FROM'"
                            + FILTER + "group by 1, 2"),
            "coverage",
            List.of(
                    """
                    with ended as (
                        select a.name, exists (
                            select 1 from interview_episode ie join interview i on i.id = ie.interview_id and i.completed
                            where ie.episode_id = e.id) as done
                        from episode e join area a on a.id = e.district_id
                        where e.ended_on {during} and {episode} and not e.interview_not_required)
                    select 'returned ' || name, count(*) from ended group by 1
                    union all select 'done ' || name, count(*) from ended where done group by 1""",
                    coverage("e.district_id"),
                    coverage("e.care"),
                    "select count(*) from episode e where e.ended_on is null and {episode}"),
            "interviews",
            List.of("""
                    with asked as (
                        select i.id, i.child_id from interview i where exists (
                            select 1 from interview_episode ie join episode e on e.id = ie.episode_id
                            where ie.interview_id = i.id and e.started_on {during} and {episode}))
                    select 'interviews', count(*) from asked
                    union all select 'children', count(distinct child_id) from asked""", """
                    with listed as (
                        select * from interview i where exists (
                            select 1 from interview_episode ie join episode e on e.id = ie.episode_id
                            where ie.interview_id = i.id and e.started_on {during} and {episode})
                        order by i.held_at desc, i.id desc limit 50),
                    covering as (
                        select ie.interview_id, list(e.started_on order by e.started_on) as started, list(distinct a.name) as districts,
                               max(e.ended_at) as ended_at
                        from interview_episode ie join episode e on e.id = ie.episode_id join area a on a.id = e.district_id
                        where ie.interview_id in (select id from listed) group by 1),
                    told as (
                        select interview_id, count(*) as statements from statement
                        where for_partnership and interview_id in (select id from listed) group by 1)
                    select l.id, k.reference, p.name, l.held_at, l.held_latest, l.held_where, l.seen_alone, l.completed,
                           c.started, c.districts, c.ended_at, t.statements
                    from listed l join child_key k on k.id = l.child_id join provider p on p.id = l.provider_id
                    left join covering c on c.interview_id = l.id left join told t on t.interview_id = l.id
                    order by l.held_at desc, l.id desc"""));

    private final DuckDBConnection connection;

    private DuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A copy of the current rows, read by the owner. */
    static DuckDb copyOf(DataSource owner) throws SQLException {
        DuckDBConnection duck = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        DuckDb peer = new DuckDb(duck);
        try (Connection from = owner.getConnection()) {
            from.setAutoCommit(false);
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                peer.copy(from, table.getKey(), table.getValue() + " where superseded_in is null");
            }
            peer.copy(from, "area", "select id, code, name from homeward.area");
            peer.copy(from, "provider", "select id, name from homeward.provider");
            peer.copy(from, "child_key", "select id, reference from homeward.child_key");
            peer.copy(from, "person_key", "select id, reference from homeward.person_key");
        }
        return peer;
    }

    /** The counts that are compared. */
    Map<String, Integer> counts(Screen screen, FilterChange change) {
        Counts counts = new Counts();
        run(queries(screen).getFirst(), change, (name, number) -> counts.put(name, number));
        return counts.byName();
    }

    /** Everything that the screen counts. */
    Map<String, Integer> all(Screen screen, FilterChange change) {
        Map<String, Integer> first = counts(screen, change);
        queries(screen).stream().skip(1).forEach(query -> run(query, change, (name, number) -> {}));
        return first;
    }

    boolean knows(Screen screen) {
        return QUERIES.containsKey(screen.name());
    }

    private static List<String> queries(Screen screen) {
        return QUERIES.getOrDefault(screen.name(), List.of());
    }

    private interface Row {
        void of(String name, int number);
    }

    private void run(String query, FilterChange change, Row row) {
        String sql = query.replace("{during}", change.during())
                .replace("{episode}", change.episode().replace("homeward.", ""));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (rows.getMetaData().getColumnCount() == 2) {
                    row.of(rows.getString(1), (int) rows.getLong(2));
                }
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException("The peer could not count: " + sql, wrong);
        }
    }

    private static String factors(String group) {
        return "select " + group + " as grouped, f.code, f.side, count(distinct s.child_id),"
                + " count(distinct s.child_id) filter (s.said_by = 'CHILD'), count(distinct s.episode_id),"
                + " count(distinct s.interview_id), count(distinct s.id)"
                + STATEMENTS + " join factor f on f.statement_id = s.id" + FILTER
                + "and i.completed group by grouping sets ((f.side), (f.code, f.side), (grouped, f.side),"
                + " (grouped, f.code, f.side))";
    }

    private static String interviewed(String group) {
        return "select " + group + ", count(distinct i.child_id) from interview i join interview_episode ie on"
                + " ie.interview_id = i.id join episode e on e.id = ie.episode_id where i.completed and e.started_on"
                + " {during} and {episode} group by rollup (1)";
    }

    private static String coverage(String group) {
        return """
                with held as (
                    select ie.episode_id, min(i.held_at) as earliest, min(i.held_latest) as latest
                    from interview_episode ie join interview i on i.id = ie.interview_id join episode e on e.id = ie.episode_id
                    where i.completed and i.held_latest >= e.ended_at group by 1),
                offered as (select episode_id, bool_or(accepted) as accepted from offer group by 1)
                select {group}, count(*), count(*) filter (o.episode_id is not null or h.earliest is not null),
                       count(*) filter (o.accepted or h.earliest is not null), count(*) filter (h.earliest is not null),
                       count(*) filter (h.latest <= e.ended_at + 259200), count(*) filter (h.earliest <= e.ended_latest + 259200),
                       count(distinct e.child_id)
                from episode e left join held h on h.episode_id = e.id left join offered o on o.episode_id = e.id
                where e.ended_on {during} and {episode} and not e.interview_not_required group by rollup (1)""".replace("{group}", group);
    }

    private void copy(Connection from, String table, String query) throws SQLException {
        try (PreparedStatement statement = from.prepareStatement(query)) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                try (Statement create = connection.createStatement()) {
                    create.execute("create table " + table + " (" + definition(columns) + ")");
                }
                try (DuckDBAppender appender = connection.createAppender("main", table)) {
                    while (rows.next()) {
                        append(appender, rows, columns);
                    }
                }
            }
        }
    }

    private static String definition(ResultSetMetaData columns) throws SQLException {
        List<String> definitions = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            definitions.add(columns.getColumnLabel(i) + " " + type(columns.getColumnTypeName(i)));
        }
        return String.join(", ", definitions);
    }

    private static String type(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "int8", "bigserial" -> "bigint";
            case "int4", "int2", "serial" -> "integer";
            case "bool" -> "boolean";
            case "date" -> "date";
            default -> "varchar";
        };
    }

    private static void append(DuckDBAppender appender, ResultSet rows, ResultSetMetaData columns) throws SQLException {
        appender.beginRow();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (rows.getObject(i) == null) {
                appender.appendNull();
                continue;
            }
            switch (type(columns.getColumnTypeName(i))) {
                case "bigint" -> appender.append(rows.getLong(i));
                case "integer" -> appender.append(rows.getInt(i));
                case "boolean" -> appender.append(rows.getBoolean(i));
                case "date" -> appender.append(rows.getDate(i).toLocalDate());
                default -> appender.append(rows.getString(i));
            }
        }
        appender.endRow();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
