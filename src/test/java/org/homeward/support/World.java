package org.homeward.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.jspecify.annotations.Nullable;

/**
 * A world that a test states for itself: written straight into the tables, so that a count is tested without the way in. It
 * begins empty, with three districts (Harbour, Wold, Fen) and two providers (lantern, tideway).
 */
public final class World {

    private final TestDatabase database;
    private final Map<String, Long> districts = new HashMap<>();
    private final Map<String, Long> providers = new HashMap<>();
    private long change;
    private int numbered;

    private World(TestDatabase database) {
        this.database = database;
    }

    /** Everything that earlier tests of the class stored is gone. */
    public static World empty(TestDatabase database) {
        World world = new World(database);
        world.run("truncate homeward.change, homeward.area, homeward.provider restart identity cascade");
        database.forgetAudit();
        world.change("2026-11-20T12:00:00Z");
        long county = world.insert(
                "insert into homeward.area (code, name, kind, vintage, geom) values ('E99000001', 'Eldermere', 'COUNTY',"
                        + " '2025-01-01', st_multi(st_makeenvelope(0, 0, 3000, 1000, 27700))) returning id");
        world.district("Harbour", "E99000011", 0, county);
        world.district("Wold", "E99000012", 1000, county);
        world.district("Fen", "E99000013", 2000, county);
        world.provider("lantern");
        world.provider("tideway");
        return world;
    }

    /** The next change; what is stored from now on is recorded in it. */
    public long change(String madeAt) {
        change++;
        run(
                "insert into homeward.change (number, made_at, made_by, purpose) values (?, ?, 'test', 'test')",
                change,
                OffsetDateTime.parse(madeAt));
        return change;
    }

    public long child() {
        long id = insert(
                "insert into homeward.child_key (source_system, source_key, reference, recorded_in) values ('t', ?, ?, ?)"
                        + " returning id",
                key(),
                "C-" + (1000 + numbered),
                change);
        run(
                "insert into homeward.child_version (id, recorded_in, sex, send, retention_class)"
                        + " values (?, ?, 'NOT_RECORDED', 'UNKNOWN', 'NOT_SET')",
                id,
                change);
        return id;
    }

    public Episode missing(long child) {
        return new Episode(child);
    }

    public Interview interview(long child) {
        return new Interview(child);
    }

    public Statement told(long interview, long episode) {
        return new Statement(interview, episode);
    }

    public void offered(long episode, String outcome) {
        OffsetDateTime at = Span.minute("2025-01-01 09:00");
        run(
                "insert into homeward.offer_version (source_system, source_key, recorded_in, episode_id, made_at, made_latest,"
                        + " made_precision, method, outcome) values ('t', ?, ?, ?, ?, ?, 'MINUTE', 'PHONE', ?)",
                key(),
                change,
                episode,
                at,
                at,
                outcome);
    }

    /** An episode from Harbour, from home, aged 14, missing, unless it says otherwise. */
    public final class Episode {

        private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        private final long child;

        private Episode(long child) {
            this.child = child;
            columns.put("kind", "MISSING");
            columns.put("age_at_episode", 14);
            columns.put("care", "HOME");
            columns.put("district_id", districts.get("Harbour"));
            columns.put("reported", "YES");
            columns.put("risk", "MEDIUM");
            columns.put("provider_id", providers.get("lantern"));
            began("2025-03-01 18:00");
        }

        /** {@code 2025-03-01 18:00}, or only the day, or only {@code 2025-03}. */
        public Episode began(String when) {
            Span span = Span.of(when);
            columns.put("started_at", span.earliest());
            columns.put("started_latest", span.latest());
            columns.put("started_precision", span.precision());
            columns.put("started_on", span.day());
            return this;
        }

        public Episode back(String when) {
            Span span = Span.of(when);
            columns.put("ended_at", span.earliest());
            columns.put("ended_latest", span.latest());
            columns.put("ended_precision", span.precision());
            columns.put("ended_on", span.day());
            return this;
        }

        public Episode from(String district) {
            columns.put("district_id", districts.get(district));
            return this;
        }

        public Episode inWard(String code) {
            columns.put("ward_id", insert("select id from homeward.area where code = ?", code));
            return this;
        }

        public Episode inCare() {
            columns.put("care", "CARE");
            return this;
        }

        public Episode aged(@Nullable Integer years) {
            columns.put("age_at_episode", years);
            return this;
        }

        public Episode interviewNotRequired() {
            columns.put("interview_not_required", true);
            return this;
        }

        public long stored() {
            long id = insert(
                    "insert into homeward.episode_key (source_system, source_key, child_id, recorded_in)"
                            + " values ('t', ?, ?, ?) returning id",
                    key(),
                    child,
                    change);
            columns.put("id", id);
            columns.put("child_id", child);
            columns.put("recorded_in", change);
            run(
                    "insert into homeward.episode_version (" + String.join(", ", columns.keySet()) + ") values ("
                            + "?, ".repeat(columns.size() - 1) + "?)",
                    columns.values().toArray());
            return id;
        }
    }

    /** A completed interview by lantern, unless it says otherwise. */
    public final class Interview {

        private final long child;
        private long[] episodes = {};
        private Span held = Span.of("2025-03-04 10:00");
        private String provider = "lantern";
        private boolean completed = true;

        private Interview(long child) {
            this.child = child;
        }

        public Interview about(long... covered) {
            episodes = covered.clone();
            return this;
        }

        public Interview held(String when) {
            held = Span.of(when);
            return this;
        }

        public Interview by(String name) {
            provider = name;
            return this;
        }

        public Interview brokenOff() {
            completed = false;
            return this;
        }

        public long stored() {
            long id = insert(
                    "insert into homeward.interview_key (source_system, source_key, child_id, recorded_in)"
                            + " values ('t', ?, ?, ?) returning id",
                    key(),
                    child,
                    change);
            run(
                    """
                    insert into homeward.interview_version (id, recorded_in, child_id, provider_id, independence,
                      same_worker, worker_preference, preference_met, held_at, held_latest, held_precision, held_where,
                      seen_alone, completed, harm_answer, confidentiality_explained, consequences_explained,
                      next_steps_explained, carer_feedback_agreed, assessment, likely_again)
                    values (?, ?, ?, ?, 'INDEPENDENT', 'YES', 'NOT_ASKED', 'UNKNOWN', ?, ?, ?, 'NEUTRAL', 'YES', ?,
                      'NOT_ASKED', 'YES', 'YES', 'YES', 'YES', 'NONE', 'UNKNOWN')""",
                    id,
                    change,
                    child,
                    providers.get(provider),
                    held.earliest(),
                    held.latest(),
                    held.precision(),
                    completed);
            for (long episode : episodes) {
                run(
                        "insert into homeward.interview_episode_version (interview_id, episode_id, child_id, recorded_in)"
                                + " values (?, ?, ?, ?)",
                        id,
                        episode,
                        child,
                        change);
            }
            return id;
        }
    }

    /** A statement by the child, agreed for every audience, unless it says otherwise. */
    public final class Statement {

        private final long interview;
        private final long episode;
        private final Map<String, String> factors = new LinkedHashMap<>();
        private String saidBy = "CHILD";
        private String childView = "AGREED";
        private boolean others = true;
        private boolean carers = true;
        private boolean concernsCarer;

        private Statement(long interview, long episode) {
            this.interview = interview;
            this.episode = episode;
        }

        /** It names a place known to the street; a park where the child stayed, unless it says otherwise. */
        public Place place(double easting, double northing) {
            return new Place(this, "STREET", easting, northing);
        }

        /** It names a place that could not be put on a map exactly, or at all. */
        public Place place(String precision) {
            return new Place(this, precision, 500.0, 500.0);
        }

        public Statement push(String code) {
            factors.put(code + ".PUSH", code);
            return this;
        }

        public Statement pull(String code) {
            factors.put(code + ".PULL", code);
            return this;
        }

        public Statement forced(String code) {
            factors.put(code + ".FORCED", code);
            return this;
        }

        public Statement observed() {
            saidBy = "OBSERVED";
            return this;
        }

        public Statement keptConfidential() {
            childView = "OBJECTED";
            others = false;
            carers = false;
            return this;
        }

        public Statement notForCarers() {
            carers = false;
            return this;
        }

        public Statement aboutTheCarer() {
            carers = false;
            concernsCarer = true;
            return this;
        }

        public long stored() {
            long id = insert(
                    "insert into homeward.statement_key (source_system, source_key, reference, interview_id, recorded_in)"
                            + " values ('t', ?, ?, ?, ?) returning id",
                    key(),
                    "S-" + (1000 + numbered),
                    interview,
                    change);
            run(
                    "insert into homeward.statement_version (id, recorded_in, interview_id, child_id, episode_id, kind, said_by,"
                            + " child_view, for_police, for_childrens_services, for_partnership, for_carers, concerns_carer)"
                            + " select ?, ?, ?, child_id, ?, 'FACTOR', ?, ?, ?, ?, ?, ?, ? from homeward.interview_key where id = ?",
                    id,
                    change,
                    interview,
                    episode,
                    saidBy,
                    childView,
                    others,
                    others,
                    others,
                    carers,
                    concernsCarer,
                    interview);
            factors.forEach((sided, code) -> run(
                    "insert into homeward.factor_version (statement_id, code, side, recorded_in) values (?, ?, ?, ?)",
                    id,
                    code,
                    sided.substring(code.length() + 1),
                    change));
            return id;
        }
    }

    /** A place named in a statement. */
    public final class Place {

        private final Statement statement;
        private final String precision;
        private final Coordinate at;
        private String role = "STAYED";
        private String category = "park";

        private Place(Statement statement, String precision, double easting, double northing) {
            this.statement = statement;
            this.precision = precision;
            this.at = new Coordinate(easting, northing);
        }

        public Place as(String changed) {
            role = changed;
            return this;
        }

        public Place kind(String changed) {
            category = changed;
            return this;
        }

        public long stored() {
            long id = statement.stored();
            boolean mapped = !precision.equals("NOT_MAPPED");
            boolean drawn = Set.of("POINT", "STREET", "NAMED_PLACE").contains(precision);
            run(
                    "insert into homeward.place_version (statement_id, recorded_in, precision, role, category, easting, northing,"
                            + " geom, geom_4326, cell_500, cell_1000, cell_2000, cell_4000, ward_id, district_id)"
                            + " select ?, ?, ?, ?, ?, ?::float8, ?::float8, p, st_transform(p, 4326), ?, ?, ?, ?,"
                            + " (select id from homeward.area where kind = 'WARD' and st_covers(geom, p) limit 1),"
                            + " (select id from homeward.area where kind = 'DISTRICT' and st_covers(geom, p) limit 1)"
                            + " from (select case when ? then st_setsrid(st_makepoint(?, ?), 27700) end as p) as point",
                    id,
                    change,
                    precision,
                    role,
                    category,
                    mapped ? at.easting_m() : null,
                    mapped ? at.northing_m() : null,
                    drawn ? cell(500) : null,
                    drawn ? cell(1000) : null,
                    drawn ? cell(2000) : null,
                    drawn ? cell(4000) : null,
                    mapped,
                    at.easting_m(),
                    at.northing_m());
            return id;
        }

        private Long cell(int size_m) {
            return HexagonCell.at(at, size_m).id();
        }
    }

    private void district(String name, String code, int easting, long county) {
        districts.put(
                name,
                insert(
                        "insert into homeward.area (code, name, kind, vintage, parent_id, geom) values (?, ?, 'DISTRICT',"
                                + " '2025-01-01', ?, st_multi(st_makeenvelope(?, 0, ?, 1000, 27700))) returning id",
                        code,
                        name,
                        county,
                        easting,
                        easting + 1000));
    }

    /** A ward from west to east of a district that is there already. */
    public void ward(String name, String code, String district, int west, int east) {
        run(
                "insert into homeward.area (code, name, kind, vintage, parent_id, geom) values (?, ?, 'WARD', '2025-01-01', ?,"
                        + " st_multi(st_makeenvelope(?, 0, ?, 1000, 27700)))",
                code,
                name,
                districts.get(district),
                west,
                east);
    }

    /** A name on the public map. */
    public void namedPlace(String name, double easting, double northing) {
        run(
                "insert into homeward.named_place (name, kind, easting, northing) values (?, 'street', ?, ?)",
                name,
                easting,
                northing);
    }

    private void provider(String code) {
        providers.put(
                code, insert("insert into homeward.provider (code, name) values (?, ?) returning id", code, code));
    }

    private String key() {
        numbered++;
        return UUID.randomUUID().toString();
    }

    private long insert(String sql, @Nullable Object... values) {
        try (Connection connection = database.asSuperuser();
                PreparedStatement statement = prepared(connection, sql, values);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void run(String sql, @Nullable Object... values) {
        try (Connection connection = database.asSuperuser();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
