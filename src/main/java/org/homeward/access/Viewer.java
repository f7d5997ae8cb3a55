package org.homeward.access;

import java.io.Serializable;
import java.util.Set;
import org.homeward.disclosure.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Who reads or writes: the first parameter of every query. The role decides what they may see, the districts where.
 *
 * @param name the user name, or {@code system:…} for an internal job
 * @param districts codes of the districts in scope, for children's services also of their authorities; empty means the whole partnership
 * @param provider the code of the interview provider whose records alone are in scope; null means any, and for an interviewer, who reads
 *     by authorship, none
 * @param purpose why an account is opened; null for counts
 */
public record Viewer(
        String name,
        Role role,
        Set<String> districts,
        @Nullable String provider,
        @Nullable Purpose purpose) implements Serializable {

    /** How the names of internal jobs begin. */
    public static final String SYSTEM = "system:";

    /** The code of no provider. */
    private static final String NO_PROVIDER = "";

    public Viewer {
        districts = Set.copyOf(districts);
        if (role == Role.INTERVIEWER && provider == null) {
            provider = NO_PROVIDER;
        }
    }

    /**
     * An internal job, which has access only to the tables that the database lists for it. No user can have such a name,
     * because user names contain no colon.
     */
    public static Viewer system(String job) {
        return of(SYSTEM + job, Role.ADMIN);
    }

    public static Viewer of(String name, Role role) {
        return new Viewer(name, role, Set.of(), null, null);
    }

    /** The same viewer, reading for this purpose; null for counts. */
    public Viewer forPurpose(@Nullable Purpose stated) {
        return new Viewer(name, role, districts, provider, stated);
    }

    /**
     * The same interviewer, reading again what they wrote, and nothing else: statements of interviews whose author they are, whatever
     * their handling.
     */
    public Viewer asAuthor() {
        return forPurpose(Purpose.OWN_STATEMENTS);
    }

    /** Whether this viewer reads what they wrote, and nothing else. */
    public boolean isAuthor() {
        return role == Role.INTERVIEWER && purpose == Purpose.OWN_STATEMENTS;
    }

    /**
     * Whether encrypted text may be decrypted for this viewer: only for a stated purpose. An internal job needs none. Nor do
     * governance and administrators, for whom the database holds only the reasons of emergency access and of requests.
     */
    public boolean hasPurpose() {
        return purpose != null || role == Role.GOVERNANCE || role == Role.ADMIN || isSystem();
    }

    /** Whether this is an internal job of the application. */
    public boolean isSystem() {
        return name.startsWith(SYSTEM);
    }

    /** The districts from which this viewer's children went missing; empty where they may be any. */
    public Set<String> districtsListed() {
        return role.isOfAuthority() ? Set.of() : districts;
    }

    /**
     * The audience whose statements this viewer may read or count; null where there is none. A board reads what was released: only the
     * job that computes a release counts for it. An author reads by authorship.
     */
    public @Nullable Audience audience() {
        return isAuthor() || (role.isUnderDisclosureControl() && !isSystem()) ? null : role.audience();
    }
}
