package org.homeward.support.world;

import java.time.OffsetDateTime;
import java.util.Map;
import org.homeward.support.TestDatabase;

/**
 * A world that a test states for itself: written straight into the tables, so that a count is tested without the way in. It
 * begins empty, with three districts (Harbour, Wold, Fen) and two providers (lantern, tideway).
 */
public final class World {

    private final Rows rows;
    private final Ground ground;

    private World(Rows rows) {
        this.rows = rows;
        change("2026-11-20T12:00:00Z");
        this.ground = Ground.of(rows, "Harbour", "Wold", "Fen");
        provider("lantern");
        provider("tideway");
    }

    /** Everything that earlier tests of the class stored is gone. */
    public static World empty(TestDatabase database) {
        database.run("truncate homeward.change, homeward.area, homeward.provider restart identity cascade");
        database.truncateAudit();
        return new World(new Rows(database.rows()));
    }

    /** The next change; what is stored from now on is recorded in it. */
    public long change(String madeAt) {
        long change = rows.nextChange();
        rows.run(
                "insert into homeward.change (number, made_at, made_by, purpose) values (?, ?, 'test', 'test')",
                change,
                OffsetDateTime.parse(madeAt));
        return change;
    }

    public long child() {
        long id = rows.key("child", Map.of("reference", rows.reference("C-")));
        rows.run(
                "insert into homeward.child_version (id, recorded_in, sex, send, retention_class)"
                        + " values (?, ?, 'NOT_RECORDED', 'UNKNOWN', 'NOT_SET')",
                id,
                rows.change());
        return id;
    }

    public Episode missing(long child) {
        return new Episode(rows, ground, child);
    }

    public Interview interview(long child) {
        return new Interview(rows, child);
    }

    public Statement told(long interview, long episode) {
        return new Statement(rows, interview, episode);
    }

    public void offered(long episode, String outcome) {
        OffsetDateTime at = Span.minute("2025-01-01 09:00");
        rows.run(
                "insert into homeward.offer_version (source_system, source_key, recorded_in, episode_id, made_at, made_latest,"
                        + " made_precision, method, outcome) values ('t', ?, ?, ?, ?, ?, 'MINUTE', 'PHONE', ?)",
                rows.sourceKey(),
                rows.change(),
                episode,
                at,
                at,
                outcome);
    }

    /** A ward from west to east of a district that is there already. */
    public void ward(String name, String code, String district, int west_m, int east_m) {
        ground.ward(name, code, district, west_m, east_m);
    }

    /** A name on the public map. */
    public void namedPlace(String name, double easting, double northing) {
        ground.namedPlace(name, easting, northing);
    }

    private void provider(String code) {
        rows.run("insert into homeward.provider (code, name) values (?, ?)", code, code);
    }
}
