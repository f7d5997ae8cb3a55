package org.homeward.intake.reference;

import static org.homeward.store.db.homeward.Tables.AGENCY;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.AREA_SUCCESSOR;
import static org.homeward.store.db.homeward.Tables.BASEMAP_FEATURE;
import static org.homeward.store.db.homeward.Tables.NAMED_PLACE;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.SOURCE_SYSTEM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalRefused;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Coordinate;
import org.homeward.intake.check.AreaLookup;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.SourceSystem;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.Routines;
import org.homeward.store.db.homeward.tables.records.AreaRecord;
import org.homeward.store.db.homeward.tables.records.BasemapFeatureRecord;
import org.homeward.store.db.homeward.tables.records.NamedPlaceRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/** Stores reference sets. What is already stored must be unchanged; a changed boundary needs a new vintage. */
@Component
public class ReferenceLedger {

    /** Rolls back a transaction with nothing new, so that it uses no change number. */
    private static final class NothingNew extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final AuditEvent EVENT = AuditEvent.of(AuditKind.IMPORT, "imports", "reference set");

    private final AuditedDatabase database;
    private final ApprovalLedger approvals;

    public ReferenceLedger(AuditedDatabase database, ApprovalLedger approvals) {
        this.database = database;
        this.approvals = approvals;
    }

    ReferenceResult store(Viewer viewer, ReferenceSet set, @Nullable LocalDate vintage) {
        List<ImportProblem> notices = new ArrayList<>();
        List<Approval.Request> asked = new ArrayList<>();
        try {
            ReferenceResult result = database.write(viewer, EVENT, ReferenceResult::rows, (dsl, change) -> {
                notices.clear();
                notices.addAll(set.notices());
                Map<String, ReferenceSet.Area> known = asSent(stored(dsl));
                set.areas().forEach(area -> known.put(area.code(), area));
                NationalBoundaries.Read national = set.national().read(known, vintage);
                notices.addAll(national.notices());
                ReferenceResult stored = new ReferenceResult(
                        areas(
                                dsl,
                                Stream.concat(set.areas().stream(), national.areas().stream())
                                        .toList()),
                        namedPlaces(dsl, set.namedPlaces()),
                        basemapFeatures(dsl, set.basemapFeatures()),
                        agencies(dsl, set.agencies()),
                        providers(dsl, set.providers()),
                        sources(viewer, dsl, change, set.sources(), asked),
                        successors(dsl, set.successors()),
                        0,
                        List.copyOf(notices));
                if (stored.isAlreadyHere()) {
                    throw new NothingNew();
                }
                return stored;
            });
            asked.forEach(request -> approvals.auditAsked(viewer, request));
            return result;
        } catch (NothingNew rolledBack) {
            database.audit(viewer, EVENT);
            return new ReferenceResult(0, 0, 0, 0, 0, 0, 0, 0, List.copyOf(notices));
        }
    }

    /** Audits that a set was rejected; nothing of it was stored. */
    void auditRejection(Viewer viewer) {
        database.audit(viewer, AuditEvent.refused("imports", "reference set"));
    }

    private static int areas(DSLContext dsl, List<ReferenceSet.Area> areas) {
        int added = 0;
        for (AreaKind kind : List.of(AreaKind.COUNTY, AreaKind.ELSEWHERE, AreaKind.DISTRICT, AreaKind.WARD)) {
            Map<String, AreaRecord> stored = stored(dsl);
            List<AreaRecord> newRecords = areas.stream()
                    .filter(area -> area.kind() == kind)
                    .filter(area -> isNew(area, stored.get(area.code())))
                    .map(area -> record(area, stored))
                    .toList();
            dsl.batchInsert(newRecords).execute();
            added += newRecords.size();
        }
        if (added > 0) {
            Routines.endReplacedAreas(dsl.configuration());
        }
        return added;
    }

    private static Map<String, AreaRecord> stored(DSLContext dsl) {
        Map<String, AreaRecord> newest = new HashMap<>();
        dsl.selectFrom(AREA).orderBy(AREA.CODE, AREA.VINTAGE).forEach(area -> newest.put(area.getCode(), area));
        return newest;
    }

    /** The stored areas in force as they would be sent. */
    private static Map<String, ReferenceSet.Area> asSent(Map<String, AreaRecord> stored) {
        Map<Integer, String> codes = new HashMap<>();
        stored.values().forEach(area -> codes.put(area.getId(), area.getCode()));
        Map<String, ReferenceSet.Area> sent = new HashMap<>();
        stored.values().stream()
                .filter(area -> area.getEndedOn() == null)
                .forEach(area -> sent.put(
                        area.getCode(),
                        new ReferenceSet.Area(
                                area.getCode(),
                                area.getName(),
                                area.getKind(),
                                area.getVintage(),
                                codes.get(area.getParentId()),
                                area.getGeom())));
        return sent;
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
                    ImportError.AREA_CHANGED, area.code(), stored.getVintage().toString());
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
            throw new ImportRejected(ImportError.AREA_PARENT_UNKNOWN, area.code(), area.parent());
        }
        if (parent != null && isOutside(area.shape(), parent.getGeom())) {
            throw new ImportRejected(ImportError.FEATURE_OUTSIDE_PARENT, area.code(), parent.getCode());
        }
        record.setParentId(parent == null ? null : parent.getId());
        return record;
    }

    /** Boundaries of different detail need not fit to the metre, but most of an area is in the one that it is said to be in. */
    private static boolean isOutside(@Nullable Geometry shape, @Nullable Geometry parent) {
        return shape != null
                && parent != null
                && !parent.covers(shape)
                && OverlayNGRobust.overlay(shape, parent, OverlayNG.INTERSECTION)
                                .getArea()
                        < shape.getArea() / 2;
    }

    private static int namedPlaces(DSLContext dsl, List<ReferenceSet.NamedPlace> places) {
        if (places.isEmpty()) {
            return 0;
        }
        AreaLookup areas = new AreaLookup(stored(dsl).values().stream()
                .map(area -> new AreaLookup.Area(
                        area.getId(),
                        area.getCode(),
                        area.getKind(),
                        area.getParentId(),
                        area.getGeom(),
                        area.getVintage(),
                        area.getEndedOn() == null))
                .toList());
        Set<List<Object>> stored = new HashSet<>();
        dsl.selectFrom(NAMED_PLACE)
                .forEach(place -> stored.add(List.of(place.getName(), place.getEasting(), place.getNorthing())));
        List<NamedPlaceRecord> newRecords = places.stream()
                .filter(place -> stored.add(
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
        dsl.batchInsert(newRecords).execute();
        return newRecords.size();
    }

    private static int basemapFeatures(DSLContext dsl, List<ReferenceSet.BasemapFeature> basemapFeatures) {
        if (basemapFeatures.isEmpty()) {
            return 0;
        }
        Set<List<Object>> stored = new HashSet<>();
        dsl.selectFrom(BASEMAP_FEATURE)
                .forEach(each -> stored.add(List.of(
                        each.getLayer(),
                        Objects.requireNonNullElse(each.getName(), ""),
                        each.getGeom().toText())));
        List<BasemapFeatureRecord> newRecords = basemapFeatures.stream()
                .filter(each -> stored.add(List.of(
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
        dsl.batchInsert(newRecords).execute();
        return newRecords.size();
    }

    private static int agencies(DSLContext dsl, List<ReferenceSet.Agency> agencies) {
        Map<String, String> stored =
                dsl.select(AGENCY.CODE, AGENCY.NAME).from(AGENCY).fetchMap(AGENCY.CODE, AGENCY.NAME);
        List<ReferenceSet.Agency> newRecords = agencies.stream()
                .filter(each -> isNew("agencies.csv", stored, each.code(), each.name()))
                .toList();
        newRecords.forEach(each -> dsl.insertInto(AGENCY)
                .set(AGENCY.CODE, each.code())
                .set(AGENCY.NAME, each.name())
                .set(AGENCY.KIND, each.kind())
                .execute());
        return newRecords.size();
    }

    private static int providers(DSLContext dsl, List<ReferenceSet.Provider> providers) {
        Map<String, String> stored =
                dsl.select(PROVIDER.CODE, PROVIDER.NAME).from(PROVIDER).fetchMap(PROVIDER.CODE, PROVIDER.NAME);
        Map<String, Integer> agencies =
                dsl.select(AGENCY.CODE, AGENCY.ID).from(AGENCY).fetchMap(AGENCY.CODE, AGENCY.ID);
        List<ReferenceSet.Provider> newRecords = providers.stream()
                .filter(each -> isNew("providers.csv", stored, each.code(), each.name()))
                .toList();
        for (ReferenceSet.Provider each : newRecords) {
            Integer agency = each.agency() == null ? null : agencies.get(each.agency());
            if (each.agency() != null && agency == null) {
                throw new ImportRejected(ImportError.PROVIDER_AGENCY_UNKNOWN, each.agency(), each.code());
            }
            dsl.insertInto(PROVIDER)
                    .set(PROVIDER.CODE, each.code())
                    .set(PROVIDER.NAME, each.name())
                    .set(PROVIDER.AGENCY_ID, agency)
                    .execute();
        }
        return newRecords.size();
    }

    /**
     * A changed owner or sender is a new version: who owned a system when stays known. For a user it is only asked here, and a second
     * administrator decides.
     */
    private int sources(
            Viewer viewer,
            DSLContext dsl,
            long change,
            List<ReferenceSet.Source> sources,
            List<Approval.Request> asked) {
        Map<String, Integer> providers =
                dsl.select(PROVIDER.CODE, PROVIDER.ID).from(PROVIDER).fetchMap(PROVIDER.CODE, PROVIDER.ID);
        Map<String, Integer> agencies =
                dsl.select(AGENCY.CODE, AGENCY.ID).from(AGENCY).fetchMap(AGENCY.CODE, AGENCY.ID);
        int changed = 0;
        for (ReferenceSet.Source each : sources) {
            Integer provider = owner(each.provider(), providers, each);
            Integer agency = owner(each.agency(), agencies, each);
            String before = standing(dsl, each.name());
            if (before.equals(each.value())) {
                continue;
            }
            if (viewer.isSystem()) {
                write(dsl, change, each, provider, agency);
            } else {
                asked.add(ask(viewer, dsl, each, before));
            }
            changed++;
        }
        return changed;
    }

    /** The owner and senders of now, as a request has them; empty where nobody was named yet. */
    private static String standing(DSLContext dsl, String name) {
        return SourceSystem.find(dsl, name)
                .map(owned -> new ReferenceSet.Source(name, owned.provider(), owned.agency(), owned.senders()).value())
                .orElse("");
    }

    private Approval.Request ask(Viewer viewer, DSLContext dsl, ReferenceSet.Source source, String before) {
        Approval.Request request =
                new Approval.Request(ApprovalKind.SOURCE, source.name(), before, source.value(), "source_systems.csv");
        try {
            approvals.ask(viewer, dsl, request);
        } catch (ApprovalRefused refused) {
            if (refused.why() == ApprovalRefused.Why.ALREADY_ASKED) {
                throw new ImportRejected(ImportError.SOURCE_WAITS, source.name());
            }
            throw refused;
        }
        return request;
    }

    private static void write(
            DSLContext dsl,
            long change,
            ReferenceSet.Source source,
            @Nullable Integer provider,
            @Nullable Integer agency) {
        dsl.update(SOURCE_SYSTEM)
                .set(SOURCE_SYSTEM.SUPERSEDED_IN, change)
                .where(SOURCE_SYSTEM.SOURCE_SYSTEM_.eq(source.name()))
                .and(SOURCE_SYSTEM.SUPERSEDED_IN.isNull())
                .execute();
        dsl.insertInto(SOURCE_SYSTEM)
                .set(SOURCE_SYSTEM.SOURCE_SYSTEM_, source.name())
                .set(SOURCE_SYSTEM.PROVIDER_ID, provider)
                .set(SOURCE_SYSTEM.AGENCY_ID, agency)
                .set(SOURCE_SYSTEM.SENDERS, source.senders().toArray(String[]::new))
                .set(SOURCE_SYSTEM.RECORDED_IN, change)
                .execute();
    }

    private static @Nullable Integer owner(
            @Nullable String code, Map<String, Integer> ids, ReferenceSet.Source source) {
        if (code != null && !ids.containsKey(code)) {
            throw new ImportRejected(ImportError.SOURCE_OWNER_UNKNOWN, code, source.name());
        }
        return code == null ? null : ids.get(code);
    }

    private static int successors(DSLContext dsl, List<ReferenceSet.Successor> successors) {
        Map<String, String> stored =
                dsl.selectFrom(AREA_SUCCESSOR).fetchMap(AREA_SUCCESSOR.OLD_CODE, AREA_SUCCESSOR.NEW_CODE);
        List<ReferenceSet.Successor> newRecords = successors.stream()
                .filter(each -> isNew("successors.csv", stored, each.oldCode(), each.newCode()))
                .toList();
        newRecords.forEach(each -> dsl.insertInto(AREA_SUCCESSOR)
                .set(AREA_SUCCESSOR.OLD_CODE, each.oldCode())
                .set(AREA_SUCCESSOR.NEW_CODE, each.newCode())
                .set(AREA_SUCCESSOR.SINCE, each.since())
                .execute());
        return newRecords.size();
    }

    private static boolean isNew(String file, Map<String, String> stored, String code, String name) {
        String storedName = stored.putIfAbsent(code, name);
        if (storedName != null && !storedName.equals(name)) {
            throw new ImportRejected(ImportError.REFERENCE_NAME_CHANGED, file, code, storedName);
        }
        return storedName == null;
    }
}
