package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.CHILD_KEY;
import static org.homeward.store.db.homeward.Tables.STAFF_CONFLICT;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Locale;
import java.util.Set;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.Approval.Request;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.disclosure.ChildId;
import org.homeward.governance.ConflictRefused.Why;
import org.homeward.store.AuditedDatabase;
import org.homeward.users.SystemViewers;
import org.homeward.users.UserName;
import org.homeward.users.UserQueries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Records conflicts of interest, which takes access away and so takes effect at once, and asks for their removal, which gives access back
 * and so needs a second person of governance. The database removes one with the approved request, and in no other way.
 */
@Component
public class ConflictLedger {

    private final AuditedDatabase database;
    private final ApprovalLedger approvals;
    private final ChildAccessLogQueries children;
    private final UserQueries users;
    private final boolean singleSignOn;

    /** @param issuer the provider of single sign-on, whose users need no account here; empty for none */
    ConflictLedger(
            AuditedDatabase database,
            ApprovalLedger approvals,
            ChildAccessLogQueries children,
            UserQueries users,
            @Value("${homeward.oidc.issuer}") String issuer) {
        this.database = database;
        this.approvals = approvals;
        this.children = children;
        this.users = users;
        this.singleSignOn = !issuer.isBlank();
    }

    public void record(Viewer viewer, String user, String childReference) {
        onlyGovernance(viewer);
        String name = user.strip().toLowerCase(Locale.ROOT);
        if (!UserName.isFit(name) || !(singleSignOn || isKnown(name))) {
            throw new ConflictRefused(Why.USER_UNKNOWN);
        }
        ChildId child = find(viewer, childReference);
        database.write(viewer, about("conflict recorded", child, " > " + name), stored -> stored, (dsl, change) -> {
            int stored = dsl.insertInto(
                            STAFF_CONFLICT,
                            STAFF_CONFLICT.USER_NAME,
                            STAFF_CONFLICT.CHILD_ID,
                            STAFF_CONFLICT.RECORDED_IN)
                    .select(select(val(name), CHILD_KEY.ID, val(change))
                            .from(CHILD_KEY)
                            .where(CHILD_KEY.PUBLIC_ID.eq(child.value())))
                    .onConflictDoNothing()
                    .execute();
            if (stored == 0) {
                throw new ConflictRefused(Why.ALREADY_RECORDED);
            }
            return stored;
        });
    }

    /** Asks for the removal; the conflict applies until somebody else approves. */
    public void askForRemoval(Viewer viewer, ConflictOfInterest conflict, String reason) {
        AuditEvent asked = about("removal of a conflict asked", conflict.child(), conflict.user() + " > ");
        approvals.ask(
                viewer, new Request(ApprovalKind.CONFLICT, conflict.user(), conflict.childReference(), "", reason));
        database.audit(viewer, asked);
    }

    /** A second person of governance, who is not the user concerned, approves; the conflict ends. */
    public void approve(Viewer viewer, Approval request, String reason) {
        AuditEvent removed = about("conflict removed", find(viewer, request.before()), request.subject() + " > ");
        approvals.approve(viewer, request.id(), reason, (dsl, approved) -> approved);
        database.audit(viewer, removed);
    }

    public void decline(Viewer viewer, Approval request, String reason) {
        approvals.decline(viewer, request.id(), reason);
    }

    /** An entry found from the child, with the value before and after. */
    private static AuditEvent about(String what, ChildId child, String change) {
        return AuditEvent.of(AuditKind.CHANGE, "governance", what)
                .about(child.value().toString())
                .under(change);
    }

    private ChildId find(Viewer viewer, String reference) {
        return children.findChild(viewer, reference.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new ConflictRefused(Why.CHILD_UNKNOWN));
    }

    private boolean isKnown(String name) {
        return users.findRights(SystemViewers.SIGN_IN, Set.of(name)).containsKey(name);
    }

    private static void onlyGovernance(Viewer viewer) {
        if (viewer.role() != Role.GOVERNANCE) {
            throw new ConflictRefused(Why.NOT_GOVERNANCE);
        }
    }
}
