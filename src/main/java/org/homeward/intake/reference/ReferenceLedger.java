package org.homeward.intake.reference;

import static org.homeward.store.db.homeward.Tables.AGENCY;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.BASEMAP_FEATURE;
import static org.homeward.store.db.homeward.Tables.NAMED_PLACE;
import static org.homeward.store.db.homeward.Tables.PROVIDER;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.intake.check.AreaLookup;
import org.homeward.intake.read.ImportRejected;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.tables.records.AreaRecord;
import org.homeward.store.db.homeward.tables.records.BasemapFeatureRecord;
import org.homeward.store.db.homeward.tables.records.NamedPlaceRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Stores reference sets. What is there already must be the same; a boundary that moved comes with a new vintage. */
@Component
public class ReferenceLedger {

    /** Undoes a transaction in which nothing was new, so that it takes no change number. */
    private static final class NothingNew extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final AuditEvent ENTRY = AuditEvent.of(AuditKind.IMPORT, "imports", "reference set");

    private final AuditedDatabase database;

    public ReferenceLedger(AuditedDatabase database) {
        this.database = database;
    }

    ReferenceResult store(Viewer viewer, ReferenceSet set) {
        try {
            return database.write(viewer, ENTRY, ReferenceResult::rows, (dsl, change) -> {
                ReferenceResult stored = new ReferenceResult(
                        areas(dsl, set.areas()),
                        namedPlaces(dsl, set.namedPlaces()),
                        drawings(dsl, set.drawings()),
                        agencies(dsl, set.agencies()),
                        providers(dsl, set.providers()));
                if (stored.isAlreadyHere()) {
                    throw new NothingNew();
                }
                return stored;
            });
        } catch (NothingNew nothing) {
            database.audit(viewer, ENTRY);
            return new ReferenceResult(0, 0, 0, 0, 0);
        }
    }

    /** Enters that a set was refused; nothing of it was stored. */
    void refused(Viewer viewer) {
        database.audit(viewer, AuditEvent.refused("imports", "reference set"));
    }

    private static int areas(DSLContext dsl, List<ReferenceSet.Area> areas) {
        int added = 0;
        for (AreaKind kind : List.of(AreaKind.COUNTY, AreaKind.ELSEWHERE, AreaKind.DISTRICT, AreaKind.WARD)) {
            Map<String, AreaRecord> stored = stored(dsl);
            List<AreaRecord> fresh = areas.stream()
                    .filter(area -> area.kind() == kind)
                    .filter(area -> isNew(area, stored.get(area.code())))
                    .map(area -> record(area, stored))
                    .toList();
            dsl.batchInsert(fresh).execute();
            added += fresh.size();
        }
        return added;
    }

    private static Map<String, AreaRecord> stored(DSLContext dsl) {
        Map<String, AreaRecord> newest = new HashMap<>();
        dsl.selectFrom(AREA).orderBy(AREA.CODE, AREA.VINTAGE).forEach(area -> newest.put(area.getCode(), area));
        return newest;
    }

    private static boolean isNew(ReferenceSet.Area area, @Nullable AreaRecord stored) {
        if (stored == null || stored.getVintage().isBefore(area.vintage())) {
            return true;
        }
        boolean same = stored.getVintage().equals(area.vintage())
                && stored.getName().equals(area.name())
                && isSame(stored.getGeom(), area.shape());
        if (!same) {
            throw new ImportRejected(
                    "areas.geojson: " + area.code() + " is stored with another name or boundary of the vintage "
                            + stored.getVintage() + ". A boundary that moved needs a newer vintage.");
        }
        return false;
    }

    private static boolean isSame(@Nullable Geometry one, @Nullable Geometry other) {
        return one == null || other == null ? one == other : one.equalsExact(other, 0.001);
    }

    private static AreaRecord record(ReferenceSet.Area area, Map<String, AreaRecord> stored) {
        AreaRecord record = AREA.newRecord();
        record.setCode(area.code());
        record.setName(area.name());
        record.setKind(area.kind());
        record.setVintage(area.vintage());
        record.setGeom(area.shape());
        AreaRecord parent = area.parent() == null ? null : stored.get(area.parent());
        if (area.parent() != null && parent == null) {
            throw new ImportRejected(
                    "areas.geojson: " + area.code() + " lies in " + area.parent() + ", which is not known.");
        }
        record.setParentId(parent == null ? null : parent.getId());
        return record;
    }

    private static int namedPlaces(DSLContext dsl, List<ReferenceSet.NamedPlace> places) {
        if (places.isEmpty()) {
            return 0;
        }
        AreaLookup areas = new AreaLookup(stored(dsl).values().stream()
                .map(area -> new AreaLookup.Area(
                        area.getId(), area.getCode(), area.getKind(), area.getParentId(), area.getGeom()))
                .toList());
        Set<List<Object>> here = new HashSet<>();
        dsl.selectFrom(NAMED_PLACE)
                .forEach(place -> here.add(List.of(place.getName(), place.getEasting(), place.getNorthing())));
        List<NamedPlaceRecord> fresh = places.stream()
                .filter(place -> here.add(
                        List.of(place.name(), place.at().getX(), place.at().getY())))
                .map(place -> {
                    NamedPlaceRecord record = NAMED_PLACE.newRecord();
                    AreaLookup.Area ward = areas.wardAt(
                            new Coordinate(place.at().getX(), place.at().getY()));
                    record.setName(place.name());
                    record.setKind(place.kind());
                    record.setWardId(ward == null ? null : Integer.valueOf(ward.id()));
                    record.setEasting(place.at().getX());
                    record.setNorthing(place.at().getY());
                    return record;
                })
                .toList();
        dsl.batchInsert(fresh).execute();
        return fresh.size();
    }

    private static int drawings(DSLContext dsl, List<ReferenceSet.Drawing> drawings) {
        if (drawings.isEmpty()) {
            return 0;
        }
        Set<List<Object>> here = new HashSet<>();
        dsl.selectFrom(BASEMAP_FEATURE)
                .forEach(each -> here.add(List.of(
                        each.getLayer(),
                        Objects.requireNonNullElse(each.getName(), ""),
                        each.getGeom().toText())));
        List<BasemapFeatureRecord> fresh = drawings.stream()
                .filter(each -> here.add(List.of(
                        each.layer(),
                        Objects.requireNonNullElse(each.name(), ""),
                        each.shape().toText())))
                .map(each -> {
                    BasemapFeatureRecord record = BASEMAP_FEATURE.newRecord();
                    record.setLayer(each.layer());
                    record.setName(each.name());
                    record.setGeom(each.shape());
                    return record;
                })
                .toList();
        dsl.batchInsert(fresh).execute();
        return fresh.size();
    }

    private static int agencies(DSLContext dsl, List<ReferenceSet.Agency> agencies) {
        Map<String, String> here =
                dsl.select(AGENCY.CODE, AGENCY.NAME).from(AGENCY).fetchMap(AGENCY.CODE, AGENCY.NAME);
        List<ReferenceSet.Agency> fresh = agencies.stream()
                .filter(each -> isNew("agencies.csv", here, each.code(), each.name()))
                .toList();
        fresh.forEach(each -> dsl.insertInto(AGENCY)
                .set(AGENCY.CODE, each.code())
                .set(AGENCY.NAME, each.name())
                .set(AGENCY.KIND, each.kind())
                .execute());
        return fresh.size();
    }

    private static int providers(DSLContext dsl, List<ReferenceSet.Provider> providers) {
        Map<String, String> here =
                dsl.select(PROVIDER.CODE, PROVIDER.NAME).from(PROVIDER).fetchMap(PROVIDER.CODE, PROVIDER.NAME);
        Map<String, Integer> agencies =
                dsl.select(AGENCY.CODE, AGENCY.ID).from(AGENCY).fetchMap(AGENCY.CODE, AGENCY.ID);
        List<ReferenceSet.Provider> fresh = providers.stream()
                .filter(each -> isNew("providers.csv", here, each.code(), each.name()))
                .toList();
        for (ReferenceSet.Provider each : fresh) {
            Integer agency = each.agency() == null ? null : agencies.get(each.agency());
            if (each.agency() != null && agency == null) {
                throw new ImportRejected("providers.csv: the agency " + each.agency() + " of " + each.code()
                        + " is not known. Add it to agencies.csv.");
            }
            dsl.insertInto(PROVIDER)
                    .set(PROVIDER.CODE, each.code())
                    .set(PROVIDER.NAME, each.name())
                    .set(PROVIDER.AGENCY_ID, agency)
                    .execute();
        }
        return fresh.size();
    }

    private static boolean isNew(String file, Map<String, String> here, String code, String name) {
        String stored = here.putIfAbsent(code, name);
        if (stored != null && !stored.equals(name)) {
            throw new ImportRejected(
                    file + ": " + code + " is stored as \"" + stored + "\". Use another code, or the same name.");
        }
        return stored == null;
    }
}
