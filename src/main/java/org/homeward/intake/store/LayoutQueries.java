package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.IMPORT_BATCH;
import static org.homeward.store.db.homeward.Tables.SOURCE_SYSTEM;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.intake.check.Layout;
import org.homeward.intake.check.Layouts;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.FileSet;
import org.homeward.store.AuditedDatabase;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody needs to match the columns of a file: codes, areas, their source systems, and how they matched the last one. */
@Component
public class LayoutQueries {

    /**
     * The codes and areas of the installation.
     *
     * @param districts names by code: what a file without a column for it may be about
     * @param ward the first ward, for an example; null where there is none
     * @param inDistrict its district
     */
    public record Known(
            ReferenceData.Lists lists,
            Map<String, String> districts,
            @Nullable String ward,
            @Nullable String inDistrict) {}

    private final AuditedDatabase database;

    public LayoutQueries(AuditedDatabase database) {
        this.database = database;
    }

    public Known known(Viewer viewer) {
        return database.read(viewer, ReadRequest.reference("intake", "codes of a layout"), dsl -> {
            var ward = ward(dsl);
            return new Known(
                    ReferenceDataQueries.lists(dsl),
                    dsl.select(AREA.CODE, AREA.NAME)
                            .from(AREA)
                            .where(AREA.KIND.in(AreaKind.DISTRICT, AreaKind.ELSEWHERE))
                            .and(AREA.ENDED_ON.isNull())
                            .orderBy(AREA.KIND.desc(), AREA.NAME)
                            .fetchMap(AREA.CODE, AREA.NAME),
                    ward.map(Record2::value1).orElse(null),
                    ward.map(Record2::value2).orElse(null));
        });
    }

    private static Optional<Record2<String, String>> ward(DSLContext dsl) {
        var district = AREA.as("district");
        return dsl.select(AREA.CODE, district.CODE)
                .from(AREA)
                .join(district)
                .on(district.ID.eq(AREA.PARENT_ID))
                .where(AREA.KIND.eq(AreaKind.WARD))
                .and(AREA.ENDED_ON.isNull())
                .orderBy(AREA.CODE)
                .limit(1)
                .fetchOptional();
    }

    /** The source systems that the viewer may send for, in alphabetical order. */
    public List<String> sources(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("intake", "own source systems"),
                dsl -> dsl
                        .select(SOURCE_SYSTEM.SOURCE_SYSTEM_)
                        .from(SOURCE_SYSTEM)
                        .where(SOURCE_SYSTEM.SUPERSEDED_IN.isNull())
                        .union(select(IMPORT_BATCH.SOURCE_SYSTEM).from(IMPORT_BATCH))
                        .fetch(row -> row.value1())
                        .stream()
                        .filter(name -> SourceSystem.of(dsl, name).maySend(viewer))
                        .sorted()
                        .toList());
    }

    /** How the last set of a source system was matched; empty where none was, or the viewer may not send for it. */
    public Optional<Layout> last(Viewer viewer, String source) {
        return database.read(
                viewer,
                ReadRequest.reference("intake", "last layout"),
                dsl -> dsl.select(IMPORT_BATCH.LAYOUT)
                        .from(IMPORT_BATCH)
                        .where(IMPORT_BATCH.SOURCE_SYSTEM.eq(source))
                        .and(IMPORT_BATCH.LAYOUT.isNotNull())
                        .orderBy(IMPORT_BATCH.CHANGE.desc())
                        .limit(1)
                        .fetchOptional(IMPORT_BATCH.LAYOUT)
                        .filter(layout -> SourceSystem.of(dsl, source).maySend(viewer))
                        .map(layout -> Layouts.read(source, FileSet.empty().with(Layout.FILE, layout))));
    }
}
