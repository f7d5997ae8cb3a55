package org.homeward.reference;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.BASEMAP_FEATURE;
import static org.homeward.store.db.homeward.Tables.NAMED_PLACE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Optional;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.DegreeBox;
import org.homeward.disclosure.GridBox;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.PostGis;
import org.homeward.store.db.homeward.tables.BasemapFeature;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Reads the public geography: areas and the base map. Nothing here is about a child. */
@Component
public class GeographyQueries {

    private static final int OUTLINE_TOLERANCE_M = 10;

    private final AuditedDatabase database;

    public GeographyQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** Areas of one kind that are in force, by name; corners closer than 10 m are removed. */
    public List<AreaShape> areas(Viewer viewer, AreaKind kind) {
        return database.read(viewer, ReadRequest.reference("reference", "outlines"), dsl -> {
            Field<Geometry> shape = AREA.GEOM;
            return dsl.select(
                            AREA.CODE, AREA.NAME, PostGis.simplified(shape, OUTLINE_TOLERANCE_M), PostGis.inside(shape))
                    .from(AREA)
                    .where(AREA.KIND.eq(kind))
                    .and(AREA.ENDED_ON.isNull())
                    .and(shape.isNotNull())
                    .orderBy(AREA.NAME, AREA.CODE)
                    .fetch(mapping(AreaShape::of));
        });
    }

    /** All features of the base map, in stored order. A label in water or off the land has the layer {@code water_label}. */
    public List<MapFeature> basemap(Viewer viewer) {
        Field<String> layer = when(BASEMAP_FEATURE.LAYER.eq("label").and(isInWater()), inline("water_label"))
                .otherwise(BASEMAP_FEATURE.LAYER);
        return database.read(
                viewer,
                ReadRequest.reference("reference", "drawn map"),
                dsl -> dsl.select(layer, BASEMAP_FEATURE.NAME, BASEMAP_FEATURE.GEOM)
                        .from(BASEMAP_FEATURE)
                        .orderBy(BASEMAP_FEATURE.ID)
                        .fetch(mapping((of, words, shape) -> new MapFeature(of, words, DegreeShape.geoJson(shape)))));
    }

    private static Condition isInWater() {
        BasemapFeature ground = BASEMAP_FEATURE.as("ground");
        return exists(selectOne()
                        .from(ground)
                        .where(PostGis.intersects(ground.GEOM, BASEMAP_FEATURE.GEOM))
                        .and(ground.LAYER.eq("water")))
                .or(notExists(selectOne()
                        .from(ground)
                        .where(PostGis.intersects(ground.GEOM, BASEMAP_FEATURE.GEOM))
                        .and(ground.LAYER.eq("land"))));
    }

    /** Names printed on the public map. */
    public List<NamedPlace> namedPlaces(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("reference", "named places"),
                dsl -> dsl.select(NAMED_PLACE.NAME, NAMED_PLACE.KIND, NAMED_PLACE.EASTING, NAMED_PLACE.NORTHING)
                        .from(NAMED_PLACE)
                        .orderBy(NAMED_PLACE.NAME, NAMED_PLACE.ID)
                        .fetch(mapping((words, kind, easting, northing) ->
                                new NamedPlace(words, kind, new Coordinate(easting, northing)))));
    }

    /** The box around all districts in degrees; empty before any boundary is stored. */
    public Optional<DegreeBox> extent(Viewer viewer) {
        return database.read(viewer, ReadRequest.reference("reference", "extent"), dsl -> {
            var all = select(PostGis.extent(AREA.GEOM).as("box"))
                    .from(AREA)
                    .where(AREA.KIND.eq(AreaKind.DISTRICT))
                    .and(AREA.ENDED_ON.isNull())
                    .asTable("whole");
            Field<Geometry> box = field(name("whole", "box"), PostGis.GEOMETRY);
            return dsl.select(PostGis.west(box), PostGis.south(box), PostGis.east(box), PostGis.north(box))
                    .from(all)
                    .where(box.isNotNull())
                    .fetchOptional(mapping(GridBox::new))
                    .map(NationalGrid::around);
        });
    }

    /**
     * A published area, as drawn.
     *
     * @param geoJson its outline, a GeoJSON geometry in degrees
     * @param label_lon longitude of its label, in degrees
     */
    public record AreaShape(String code, String name, String geoJson, double label_lon, double label_lat) {

        private static AreaShape of(String code, String name, Geometry outline, Geometry label) {
            LongitudeLatitude at = DegreeShape.of(label.getCoordinate());
            return new AreaShape(code, name, DegreeShape.geoJson(outline), at.longitude(), at.latitude());
        }
    }

    /** One feature of the base map: its layer, its name where it has one, and a GeoJSON geometry in degrees. */
    public record MapFeature(String layer, @Nullable String name, String geoJson) {}

    /** A name printed on the public map, what it is of (station, park …) and its location; never a home or a care setting. */
    public record NamedPlace(String name, String kind, Coordinate at) {}
}
