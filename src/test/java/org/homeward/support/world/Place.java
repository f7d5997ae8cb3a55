package org.homeward.support.world;

import java.util.Set;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;

/** A place named in a statement. */
public final class Place {

    private final Rows rows;
    private final Statement statement;
    private final String precision;
    private final Coordinate at;
    private String role = "STAYED";
    private String category = "park";

    Place(Rows rows, Statement statement, String precision, double easting, double northing) {
        this.rows = rows;
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
        rows.run(
                "insert into homeward.place_version (statement_id, recorded_in, precision, role, category, easting, northing,"
                        + " geom, geom_4326, cell_500, cell_1000, cell_2000, cell_4000, ward_id, district_id)"
                        + " select ?, ?, ?, ?, ?, ?::float8, ?::float8, p, st_transform(p, 4326), ?, ?, ?, ?,"
                        + " (select id from homeward.area where kind = 'WARD' and st_covers(geom, p) limit 1),"
                        + " (select id from homeward.area where kind = 'DISTRICT' and st_covers(geom, p) limit 1)"
                        + " from (select case when ? then st_setsrid(st_makepoint(?, ?), 27700) end as p) as point",
                id,
                rows.change(),
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
