package org.homeward.intake.store;

import static org.homeward.store.db.encrypted.Tables.PLACE_TEXT;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.PLACE_VERSION;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.intake.check.AreaLookup;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Assigns every current place to the areas in force, after boundaries were imported. A place whose ward or district changes gets a new
 * version, so that figures of before stay what they were. Reads exact positions, page by page; may be run again at any time.
 */
@Component
public class PlaceAssignment {

    private static final Viewer INTAKE = Viewer.system("intake");
    private static final int PAGE = 20_000;

    private final AuditedDatabase database;

    public PlaceAssignment(AuditedDatabase database) {
        this.database = database;
    }

    private record Place(long statement, long recordedIn, AreaLookup.Assigned before, AreaLookup.Assigned now) {}

    private record Page(long last, List<Place> moved) {}

    /** @return how many places are in another ward or district than before */
    public int assign(Viewer viewer) {
        AreaLookup areas = database.read(INTAKE, ReadRequest.reference("intake", "areas"), ReferenceDataQueries::areas);
        List<Place> moved = new ArrayList<>();
        if (!database.read(
                INTAKE,
                ReadRequest.reference("intake", "mapped places"),
                dsl -> dsl.fetchExists(
                        PLACE_VERSION,
                        PLACE_VERSION
                                .SUPERSEDED_IN
                                .isNull()
                                .and(PLACE_VERSION.PRECISION.ne(PrecisionTier.NOT_MAPPED))))) {
            return 0;
        }
        long after = 0;
        for (Page page = page(viewer, areas, after); page.last() > after; page = page(viewer, areas, after)) {
            moved.addAll(page.moved());
            after = page.last();
        }
        return moved.isEmpty() ? 0 : write(viewer, moved);
    }

    private Page page(Viewer viewer, AreaLookup areas, long after) {
        ReadRequest request = ReadRequest.record("intake", "positions for new boundaries", "for " + viewer.name());
        return database.readDecrypted(INTAKE, request, dsl -> {
            var rows = dsl.select(PLACE_VERSION.STATEMENT_ID, PLACE_VERSION.RECORDED_IN, PLACE_VERSION.PRECISION)
                    .select(PLACE_VERSION.WARD_ID, PLACE_VERSION.DISTRICT_ID, CHILD_KEY.PUBLIC_ID)
                    .select(PLACE_VERSION.EASTING, PLACE_VERSION.NORTHING)
                    .select(Decryptor.columns(PLACE_TEXT.EXACT_POSITION))
                    .from(PLACE_VERSION)
                    .join(PLACE_TEXT)
                    .on(PLACE_TEXT.STATEMENT_ID.eq(PLACE_VERSION.STATEMENT_ID))
                    .and(PLACE_TEXT.SUPERSEDED_IN.isNull())
                    .join(STATEMENT_KEY)
                    .on(STATEMENT_KEY.ID.eq(PLACE_VERSION.STATEMENT_ID))
                    .join(INTERVIEW_KEY)
                    .on(INTERVIEW_KEY.ID.eq(STATEMENT_KEY.INTERVIEW_ID))
                    .join(CHILD_KEY)
                    .on(CHILD_KEY.ID.eq(INTERVIEW_KEY.CHILD_ID))
                    .where(PLACE_VERSION.SUPERSEDED_IN.isNull())
                    .and(PLACE_VERSION.STATEMENT_ID.gt(after))
                    .and(PLACE_VERSION.PRECISION.ne(PrecisionTier.NOT_MAPPED))
                    .orderBy(PLACE_VERSION.STATEMENT_ID)
                    .limit(PAGE)
                    .fetch();
            return new PendingDecryption<>(
                    rows.size(),
                    Concerned.of(
                            rows.stream()
                                    .map(row -> row.get(CHILD_KEY.PUBLIC_ID))
                                    .distinct()
                                    .toList(),
                            List.of()),
                    decryptor -> new Page(
                            rows.isEmpty() ? after : rows.getLast().get(PLACE_VERSION.STATEMENT_ID),
                            rows.stream()
                                    .map(row -> place(row, decryptor, areas))
                                    .filter(place -> !place.before().equals(place.now()))
                                    .toList()));
        });
    }

    private static Place place(Record row, Decryptor decryptor, AreaLookup areas) {
        // Words that somebody placed have no exact position.
        String exact = decryptor.decryptNullable(row, PLACE_TEXT.EXACT_POSITION);
        Coordinate at = exact != null
                ? Coordinate.ofText(exact)
                : new Coordinate(row.get(PLACE_VERSION.EASTING), row.get(PLACE_VERSION.NORTHING));
        return new Place(
                row.get(PLACE_VERSION.STATEMENT_ID),
                row.get(PLACE_VERSION.RECORDED_IN),
                new AreaLookup.Assigned(row.get(PLACE_VERSION.WARD_ID), row.get(PLACE_VERSION.DISTRICT_ID)),
                areas.assign(at, row.get(PLACE_VERSION.PRECISION)));
    }

    private int write(Viewer viewer, List<Place> moved) {
        Map<Long, Place> byStatement = moved.stream().collect(Collectors.toMap(Place::statement, Function.identity()));
        return database.writeOnBehalfOf(
                viewer,
                INTAKE,
                AuditEvent.of(AuditKind.IMPORT, "imports", "places in new boundaries"),
                stored -> stored,
                (dsl, change) -> PlaceVersions.replace(
                        dsl,
                        change,
                        moved.stream().collect(Collectors.toMap(Place::statement, Place::recordedIn)),
                        version -> {
                            AreaLookup.Assigned now = Objects.requireNonNull(byStatement.get(version.getStatementId()))
                                    .now();
                            version.setWardId(now.wardId());
                            version.setDistrictId(now.districtId());
                        }));
    }
}
