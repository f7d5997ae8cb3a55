package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_EPISODE;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_FACTS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import org.homeward.access.Viewer;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.Scope;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/** Reads what a viewer may count, as that viewer, under {@link Visibility} and row security. */
final class ScopeReader {

    private static final int ROWS_AT_ONCE = 10_000;

    private ScopeReader() {}

    /** What {@code viewer}, whose transaction this is, may count. */
    static Scope read(DSLContext dsl, Viewer viewer, CountingColumns columns) {
        var covered = new Scope.CoveredRows(columns);
        dsl.select(INTERVIEW_EPISODE.INTERVIEW_ID, INTERVIEW_EPISODE.EPISODE_ID)
                .from(INTERVIEW_EPISODE)
                .join(INTERVIEW)
                .on(INTERVIEW.ID.eq(INTERVIEW_EPISODE.INTERVIEW_ID))
                .join(EPISODE)
                .on(EPISODE.ID.eq(INTERVIEW_EPISODE.EPISODE_ID))
                .where(Visibility.of(viewer, INTERVIEW, EPISODE))
                .fetchSize(ROWS_AT_ONCE)
                .forEach(
                        row -> covered.add(row.value1().intValue(), row.value2().intValue()));
        return new Scope(
                viewer.role().seesRecords(),
                ids(dsl.select(STATEMENT_FACTS.STATEMENT_ID)
                        .from(STATEMENT_FACTS)
                        .where(Visibility.of(viewer, STATEMENT_FACTS))),
                ids(dsl.select(EPISODE.ID).from(EPISODE).where(Visibility.of(viewer, EPISODE))),
                ids(dsl.select(INTERVIEW.ID)
                        .from(INTERVIEW)
                        .join(INTERVIEW_KEY)
                        .on(INTERVIEW_KEY.ID.eq(INTERVIEW.ID))
                        .where(Visibility.of(viewer, INTERVIEW))
                        .and(Visibility.ofRecords(viewer, INTERVIEW.CHILD_ID))),
                covered.rows());
    }

    /** The ids that a query selects. */
    static BitSet ids(ResultQuery<?> query) {
        BitSet ids = new BitSet();
        try (ResultSet rows = query.fetchSize(ROWS_AT_ONCE).fetchResultSet()) {
            while (rows.next()) {
                ids.set(rows.getInt(1));
            }
        } catch (SQLException unavailable) {
            throw new StoreUnavailable(unavailable);
        }
        return ids;
    }
}
