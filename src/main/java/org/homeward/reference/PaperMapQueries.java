package org.homeward.reference;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.BASEMAP_FEATURE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;

import java.util.List;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.store.AuditedDatabase;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Reads the public geography for printed maps: whole shapes in metres, not simplified. Nothing here is about a child. */
@Component
public class PaperMapQueries {

    private final AuditedDatabase database;

    PaperMapQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** Areas of one kind that are in force, by name; areas of kind ELSEWHERE have no shape and are excluded. */
    public List<Outline> outlines(Viewer viewer, AreaKind kind) {
        var parent = AREA.as("parent");
        return database.read(
                viewer,
                ReadRequest.reference("reference", "outlines for paper"),
                dsl -> dsl.select(AREA.CODE, AREA.NAME, coalesce(parent.NAME, AREA.NAME), AREA.GEOM)
                        .from(AREA)
                        .leftJoin(parent)
                        .on(parent.ID.eq(AREA.PARENT_ID))
                        .where(AREA.KIND.eq(kind))
                        .and(AREA.ENDED_ON.isNull())
                        .and(AREA.GEOM.isNotNull())
                        .orderBy(AREA.NAME, AREA.CODE)
                        .fetch(mapping(Outline::new)));
    }

    /** The base map with its names, in stored order. */
    public List<GroundShape> ground(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("reference", "drawn map for paper"),
                dsl -> dsl.select(BASEMAP_FEATURE.LAYER, coalesce(BASEMAP_FEATURE.NAME, ""), BASEMAP_FEATURE.GEOM)
                        .from(BASEMAP_FEATURE)
                        .orderBy(BASEMAP_FEATURE.ID)
                        .fetch(mapping(GroundShape::new)));
    }

    /** One shape of the base map, British National Grid; {@code layer} as in the base map: land, water, road … */
    public record GroundShape(String layer, String name, Geometry shape) {}

    /**
     * An area, as drawn on paper.
     *
     * @param district the name of the district that contains it, or its own
     * @param shape British National Grid, in metres
     */
    public record Outline(String code, String name, String district, Geometry shape) {}
}
