package org.homeward.support.world;

import org.jspecify.annotations.Nullable;

/** One county of three districts side by side, each a kilometre square, and what is named on it. */
final class Ground {

    private final Rows rows;

    private Ground(Rows rows) {
        this.rows = rows;
    }

    static Ground of(Rows rows, String... districts) {
        Ground ground = new Ground(rows);
        int width_m = districts.length * 1000;
        long county = ground.area("Eldermere", "E99000001", "COUNTY", null, 0, width_m);
        for (int i = 0; i < districts.length; i++) {
            ground.area(districts[i], "E990000" + (11 + i), "DISTRICT", county, i * 1000, i * 1000 + 1000);
        }
        return ground;
    }

    long district(String name) {
        return rows.one("select id from homeward.area where kind = 'DISTRICT' and name = ?", name);
    }

    long ward(String code) {
        return rows.one("select id from homeward.area where kind = 'WARD' and code = ?", code);
    }

    void ward(String name, String code, String district, int west_m, int east_m) {
        area(name, code, "WARD", district(district), west_m, east_m);
    }

    void namedPlace(String name, double easting, double northing) {
        rows.run(
                "insert into homeward.named_place (name, kind, easting, northing) values (?, 'street', ?, ?)",
                name,
                easting,
                northing);
    }

    private long area(String name, String code, String kind, @Nullable Long within, int west_m, int east_m) {
        return rows.one(
                "insert into homeward.area (code, name, kind, vintage, parent_id, geom) values (?, ?, ?, '2025-01-01', ?,"
                        + " st_multi(st_makeenvelope(?, 0, ?, 1000, 27700))) returning id",
                code,
                name,
                kind,
                within,
                west_m,
                east_m);
    }
}
