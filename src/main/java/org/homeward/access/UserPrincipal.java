package org.homeward.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A viewer with a password, as Spring Security needs them; the hash is erased after it has been checked. */
public final class UserPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Viewer viewer;
    private final AccountStatus status;
    private @Nullable String passwordHash;

    public UserPrincipal(Viewer viewer, String passwordHash, AccountStatus status) {
        this.viewer = viewer;
        this.passwordHash = passwordHash;
        this.status = status;
    }

    public Viewer viewer() {
        return viewer;
    }

    public AccountStatus status() {
        return status;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /** Whether the user has chosen a password, before it is erased here; without one only first credentials open the account. */
    public boolean hasPassword() {
        return passwordHash != null && !passwordHash.isEmpty();
    }

    @Override
    public String getUsername() {
        return viewer.name();
    }

    @Override
    public boolean isEnabled() {
        return status.enabled();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /**
     * The status of a user's account.
     *
     * @param enabled may sign in
     * @param sample one of the sample users, who exist only in a private sample
     * @param passwordDue must choose a password before anything else
     * @param rightsVersion increases with every change of the user's rights
     */
    public record AccountStatus(boolean enabled, boolean sample, boolean passwordDue, int rightsVersion)
            implements Serializable {

        /** Of a user who may sign in and has already chosen a password. */
        public static final AccountStatus ACTIVE = new AccountStatus(true, false, false, 1);
    }
}
