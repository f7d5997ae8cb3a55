package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.AUDIT;
import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.jooq.impl.DSL.condition;

import java.util.Optional;
import org.homeward.access.AuditEvent;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.store.AuditedDatabase;
import org.springframework.stereotype.Component;

/** Reads the accesses to one child, for the governance role only; nothing of the child is read but the reference. */
@Component
public class ChildAccessLogQueries {

    private final AuditedDatabase database;

    ChildAccessLogQueries(AuditedDatabase database) {
        this.database = database;
    }

    /** The child with this reference; requesting one that does not exist is audited as a refused attempt. */
    public Optional<ChildId> findChild(Viewer viewer, String reference) {
        Optional<ChildId> child = database.read(
                viewer,
                ReadRequest.reference("governance", "child by reference"),
                dsl -> dsl.select(CHILD_KEY.PUBLIC_ID)
                        .from(CHILD_KEY)
                        .where(condition(viewer.role() == Role.GOVERNANCE))
                        .and(CHILD_KEY.REFERENCE.eq(reference).or(CHILD_KEY.FORMER_REFERENCE.eq(reference)))
                        .fetchOptional(row -> new ChildId(row.value1())));
        if (child.isEmpty()) {
            database.audit(viewer, AuditEvent.refused("governance", "looks at one child"));
        }
        return child;
    }

    /**
     * Every access to the child's account or name, every list or sheet in which a record of the child was read, through a person or a
     * place too, every sheet about the child alone, and every refused attempt at one. Reading this log is itself an audited access.
     */
    public Optional<ChildAccessLog> find(Viewer viewer, ChildId child) {
        return database.read(
                viewer,
                ReadRequest.record(
                        "governance", "looks at one child", child.value().toString()),
                dsl -> dsl.select(CHILD_KEY.REFERENCE)
                        .from(CHILD_KEY)
                        .where(condition(viewer.role() == Role.GOVERNANCE))
                        .and(CHILD_KEY.PUBLIC_ID.eq(child.value()))
                        .fetchOptional(CHILD_KEY.REFERENCE)
                        .map(reference -> new ChildAccessLog(
                                child,
                                reference,
                                dsl.selectFrom(AUDIT)
                                        .where(AuditQueries.concerns(child))
                                        .orderBy(AUDIT.NUMBER.desc())
                                        .fetch(AuditQueries::record))));
    }
}
