package org.homeward.access;

import java.io.Serializable;
import java.util.Set;
import org.homeward.disclosure.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: the first parameter of every query. What they may see follows from the role; where, from the districts.
 *
 * @param name the user name, or {@code system:…} for a job of the house itself
 * @param districts codes of the districts in scope; empty means the whole partnership
 * @param provider the code of the interview provider whose records alone are in scope; null means any
 * @param purpose why an account is being opened; null for counts
 */
public record Viewer(
        String name,
        Role role,
        Set<String> districts,
        @Nullable String provider,
        @Nullable Purpose purpose) implements Serializable {

    private static final String SYSTEM = "system:";

    public Viewer {
        districts = Set.copyOf(districts);
    }

    /**
     * A job of the house itself, which looks only at the tables that the database lists for it. No user can have such a name:
     * theirs hold no colon.
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
     * Whether what is sealed may be opened for this viewer: for a stated purpose. A job of the house has its own, and so has
     * governance, which opens nothing but the reasons that others gave.
     */
    public boolean hasPurpose() {
        return purpose != null || role == Role.GOVERNANCE || name.startsWith(SYSTEM);
    }

    public @Nullable Audience audience() {
        return role.audience();
    }
}
