package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.ROLE_CHANGE;

import java.util.List;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads the requests that wait for a second administrator. */
@Component
public class RoleChangeQueries {

    private final AuditedDatabase database;

    RoleChangeQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** The oldest request first; for administrators only. */
    public List<RoleChange> listOpen(Viewer viewer) {
        return database.read(
                viewer,
                ReadRequest.reference("users", "role changes"),
                dsl -> dsl.selectFrom(ROLE_CHANGE)
                        .where(ROLE_CHANGE.DECIDED_BY.isNull())
                        .and(DSL.condition(viewer.role() == Role.ADMIN))
                        .orderBy(ROLE_CHANGE.ID)
                        .fetch(row -> new RoleChange(
                                row.getId(),
                                row.getUserName(),
                                RoleChange.Kind.valueOf(row.getKind()),
                                Role.valueOf(row.getRole()),
                                row.getRequestedBy(),
                                row.getRequestedAt().toInstant())));
    }
}
