package org.homeward.approval;

import java.util.Locale;
import java.util.Set;
import org.homeward.access.Role;

/** What needs a second person, and the roles that decide it. The database has the same list: {@code rls.approval_kinds} and
 * {@code rls.own_requests}. */
public enum ApprovalKind {
    /** A waiting user becomes active in a role, and receives first credentials. */
    NEW_USER(Role.ADMIN),
    ROLE(Role.ADMIN),
    /** The districts in scope, by code; none means the whole partnership. */
    DISTRICTS(Role.ADMIN),
    /** The one provider in scope, by code; none means any. */
    PROVIDER(Role.ADMIN),
    /** First credentials again, for a user who lost their password or second factor. */
    CREDENTIALS(Role.ADMIN),
    ENABLING(Role.ADMIN),
    /** Of a user {@linkplain Role#keepsWatch who keeps watch}. Anybody else is disabled at once. */
    DISABLING(Role.ADMIN),
    /** A conflict of interest is removed; the subject is the user. Recording one restricts, and takes effect at once. */
    CONFLICT(Role.GOVERNANCE),
    /** The configured value of a setting that protects comes into force; the subject is the setting. */
    SETTING(Role.GOVERNANCE),
    /** A statement's handling is loosened; the subject is the public id of the statement. */
    HANDLING(Role.INTERVIEWER),
    /** Whose a source system is and who may send for it; the subject is the source system. */
    SOURCE(Role.ADMIN),
    /** An unusual set of data is stored; the subject is the reference of the set. */
    IMPORT(Role.INTERVIEWER, Role.ANALYST),
    /** A release goes out to boards; the subject is its number. */
    RELEASE(Role.ANALYST);

    private final Set<Role> deciders;

    ApprovalKind(Role... deciders) {
        this.deciders = Set.of(deciders);
    }

    public boolean isDecidedBy(Role role) {
        return deciders.contains(role);
    }

    /** As the audit log names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
