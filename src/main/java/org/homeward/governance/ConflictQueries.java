package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.STAFF_CONFLICT;
import static org.jooq.impl.DSL.condition;

import java.util.List;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.store.AuditedDatabase;
import org.springframework.stereotype.Component;

/** Reads the conflicts of interest that apply now, for governance only. */
@Component
public class ConflictQueries {

    private final AuditedDatabase database;

    ConflictQueries(AuditedDatabase database) {
        this.database = database;
    }

    public List<ConflictOfInterest> list(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.listed("governance", "conflicts", "", null),
                dsl -> dsl.select(CHILD_KEY.PUBLIC_ID, STAFF_CONFLICT.USER_NAME, CHILD_KEY.REFERENCE)
                        .from(STAFF_CONFLICT)
                        .join(CHILD_KEY)
                        .on(CHILD_KEY.ID.eq(STAFF_CONFLICT.CHILD_ID))
                        .where(condition(viewer.role() == Role.GOVERNANCE))
                        .and(STAFF_CONFLICT.SUPERSEDED_IN.isNull())
                        .orderBy(STAFF_CONFLICT.USER_NAME, CHILD_KEY.REFERENCE)
                        .fetch(row -> new ConflictOfInterest(new ChildId(row.value1()), row.value2(), row.value3())));
    }
}
