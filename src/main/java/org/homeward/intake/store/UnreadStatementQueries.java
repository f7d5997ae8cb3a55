package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.EPISODE_VERSION;
import static org.homeward.store.db.homeward.Tables.INTERVIEW_VERSION;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.homeward.store.db.homeward.Tables.STAFF_CONFLICT;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.homeward.Tables.STATEMENT_VERSION;
import static org.homeward.store.db.homeward.Tables.USER_AREA;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.db.homeward.Routines;
import org.homeward.store.db.homeward.tables.Area;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * Counts what nobody can read, by provider. Unit: a statement that stands and that no role may read, where each safeguarding lead of the
 * provider that held the interview is disabled, limited to other districts or in a conflict of interest with the child, or there is none.
 * Nothing is told of the child.
 */
@Component
public class UnreadStatementQueries {

    /** Sees who leads and which statements there are, and no words. */
    private static final Viewer UNREAD = Viewer.system("unread");

    private static final Area DISTRICT = AREA.as("district");

    private final AuditedDatabase database;

    public UnreadStatementQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** For governance, by the name of the provider; empty for everybody else. */
    public List<UnreadStatements> list(Viewer viewer) {
        return viewer.role() == Role.GOVERNANCE ? list(database, noCondition()) : List.of();
    }

    /** Those of one source system: what its sender is told. */
    static List<UnreadStatements> ofSource(AuditedDatabase database, String sourceSystem) {
        return list(database, STATEMENT_KEY.SOURCE_SYSTEM.eq(sourceSystem));
    }

    private static List<UnreadStatements> list(AuditedDatabase database, Condition which) {
        return database.read(
                UNREAD,
                ReadRequest.reference("intake", "statements that nobody can read"),
                dsl -> dsl.select(PROVIDER.NAME, count())
                        .from(STATEMENT_VERSION)
                        .join(STATEMENT_KEY)
                        .on(STATEMENT_KEY.ID.eq(STATEMENT_VERSION.ID))
                        .join(INTERVIEW_VERSION)
                        .on(INTERVIEW_VERSION.ID.eq(STATEMENT_VERSION.INTERVIEW_ID))
                        .and(INTERVIEW_VERSION.SUPERSEDED_IN.isNull())
                        .join(EPISODE_VERSION)
                        .on(EPISODE_VERSION.ID.eq(STATEMENT_VERSION.EPISODE_ID))
                        .and(EPISODE_VERSION.SUPERSEDED_IN.isNull())
                        .join(PROVIDER)
                        .on(PROVIDER.ID.eq(INTERVIEW_VERSION.PROVIDER_ID))
                        .where(STATEMENT_VERSION.SUPERSEDED_IN.isNull())
                        .and(STATEMENT_VERSION.FOR_POLICE.isFalse())
                        .and(STATEMENT_VERSION.FOR_CHILDRENS_SERVICES.isFalse())
                        .and(STATEMENT_VERSION.FOR_PARTNERSHIP.isFalse())
                        .and(notExists(selectOne()
                                .from(APP_USER)
                                .where(APP_USER.ROLE.eq(Role.SAFEGUARDING_LEAD.name()))
                                .and(APP_USER.PROVIDER_ID.eq(INTERVIEW_VERSION.PROVIDER_ID))
                                .and(APP_USER.DISABLED.isFalse())
                                .and(APP_USER.WAITING.isFalse())
                                .and(APP_USER.SAMPLE.isFalse().or(condition(Routines.isPrivateSample())))
                                .and(coversDistrict())
                                .and(notExists(selectOne()
                                        .from(STAFF_CONFLICT)
                                        .where(STAFF_CONFLICT.USER_NAME.eq(APP_USER.NAME))
                                        .and(STAFF_CONFLICT.CHILD_ID.eq(STATEMENT_VERSION.CHILD_ID))
                                        .and(STAFF_CONFLICT.SUPERSEDED_IN.isNull())))))
                        .and(which)
                        .groupBy(PROVIDER.NAME)
                        .orderBy(PROVIDER.NAME)
                        .fetch(row -> new UnreadStatements(row.value1(), row.value2())));
    }

    /** A user without a district is limited to none. */
    private static Condition coversDistrict() {
        var own = selectOne().from(USER_AREA).where(USER_AREA.USER_NAME.eq(APP_USER.NAME));
        return notExists(own)
                .or(exists(selectOne()
                        .from(USER_AREA)
                        .join(AREA)
                        .on(AREA.ID.eq(USER_AREA.AREA_ID))
                        .join(DISTRICT)
                        .on(DISTRICT.CODE.eq(AREA.CODE))
                        .where(USER_AREA.USER_NAME.eq(APP_USER.NAME))
                        .and(DISTRICT.ID.eq(EPISODE_VERSION.DISTRICT_ID))));
    }
}
