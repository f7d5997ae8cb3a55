package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.PLACE_VERSION;
import static org.jooq.impl.DSL.any;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.homeward.store.db.homeward.tables.records.PlaceVersionRecord;
import org.jooq.DSLContext;

/** Gives many places a new version at once, without their text, which stays. */
final class PlaceVersions {

    private PlaceVersions() {}

    /**
     * @param read the change that recorded the version of each statement's place that was read; a place that an import changed
     *     meanwhile is left as that stored it
     * @param edit what is different in the new version
     * @return how many places have a new version
     */
    static int replace(DSLContext dsl, long change, Map<Long, Long> read, Consumer<PlaceVersionRecord> edit) {
        List<PlaceVersionRecord> current = dsl
                .selectFrom(PLACE_VERSION)
                .where(PLACE_VERSION.STATEMENT_ID.eq(any(read.keySet().toArray(Long[]::new))))
                .and(PLACE_VERSION.SUPERSEDED_IN.isNull())
                .stream()
                .filter(each -> each.getRecordedIn().equals(read.get(each.getStatementId())))
                .toList();
        dsl.update(PLACE_VERSION)
                .set(PLACE_VERSION.SUPERSEDED_IN, change)
                .where(PLACE_VERSION.STATEMENT_ID.eq(any(
                        current.stream().map(PlaceVersionRecord::getStatementId).toArray(Long[]::new))))
                .and(PLACE_VERSION.SUPERSEDED_IN.isNull())
                .execute();
        dsl.batchInsert(current.stream()
                        .map(each -> {
                            PlaceVersionRecord version = PLACE_VERSION.newRecord();
                            version.from(each);
                            version.setRecordedIn(change);
                            edit.accept(version);
                            return version;
                        })
                        .toList())
                .execute();
        return current.size();
    }
}
