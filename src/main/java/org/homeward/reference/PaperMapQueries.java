package org.homeward.reference;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.BASEMAP_FEATURE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;

import java.util.List;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.store.Sight;
import org.springframework.stereotype.Component;

/** Reads the public geography for maps on paper: whole shapes in metres, nothing simplified. Nothing is about a child. */
@Component
public class PaperMapQueries {

    private final Sight sight;

    PaperMapQueries(Sight sight) {
        this.sight = sight;
    }

    /** Areas of one kind, by name; those of ELSEWHERE have no shape and are not among them. */
    public List<Outline> outlines(Viewer viewer, AreaKind kind) {
        var parent = AREA.as("parent");
        return sight.read(
                viewer,
                Reading.reference("reference", "outlines for paper"),
                dsl -> dsl.select(AREA.CODE, AREA.NAME, coalesce(parent.NAME, AREA.NAME), AREA.GEOM)
                        .distinctOn(AREA.NAME, AREA.CODE)
                        .from(AREA)
                        .leftJoin(parent)
                        .on(parent.ID.eq(AREA.PARENT_ID))
                        .where(AREA.KIND.eq(kind))
                        .and(AREA.GEOM.isNotNull())
                        .orderBy(AREA.NAME, AREA.CODE, AREA.VINTAGE.desc())
                        .fetch(mapping(Outline::new)));
    }

    /** The drawn map without its labels, in the order in which it was stored. */
    public List<GroundShape> ground(Viewer viewer) {
        return sight.read(
                viewer,
                Reading.reference("reference", "drawn map for paper"),
                dsl -> dsl.select(BASEMAP_FEATURE.LAYER, BASEMAP_FEATURE.GEOM)
                        .from(BASEMAP_FEATURE)
                        .where(BASEMAP_FEATURE.LAYER.ne("label"))
                        .orderBy(BASEMAP_FEATURE.ID)
                        .fetch(mapping(GroundShape::new)));
    }
}
