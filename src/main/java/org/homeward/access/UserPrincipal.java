package org.homeward.access;

import java.io.Serializable;
import java.time.Instant;
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

    public UserPrincipal(Viewer viewer, @Nullable String passwordHash, AccountStatus status) {
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

    /** The same user with another state of their second factor. */
    public UserPrincipal withFactor(Factor factor, @Nullable Instant at) {
        return new UserPrincipal(
                viewer,
                passwordHash,
                new AccountStatus(status.enabled, status.sample, status.passwordDue, status.rightsVersion, factor, at));
    }

    /** The state of a second factor in a session. */
    public enum Factor {
        /** Neither set up nor required. */
        NONE,
        /** Must be set up before anything else. */
        TO_SET_UP,
        /** Set up; a code must be entered before anything else. */
        TO_ENTER,
        /** A code was entered in this session. */
        ENTERED,
        /** The provider of single sign-on asks for it. */
        AT_PROVIDER
    }

    /**
     * The status of a user's account.
     *
     * @param enabled may sign in
     * @param sample one of the sample users, who exist only in a private sample
     * @param passwordDue must choose a password before anything else
     * @param rightsVersion increases with every change of the user's rights
     * @param factorAt when a code was last entered in this session, or the user last signed in at the provider; null before
     */
    public record AccountStatus(
            boolean enabled,
            boolean sample,
            boolean passwordDue,
            int rightsVersion,
            Factor factor,
            @Nullable Instant factorAt)
            implements Serializable {

        /** The rights version of a user of single sign-on who has no account here. */
        public static final int NO_ACCOUNT = 0;

        /** Of a user who may sign in and has already chosen a password. */
        public static final AccountStatus ACTIVE = new AccountStatus(true, false, false, 1, Factor.NONE, null);

        /** Whether a second factor must be set up, or its code entered, before anything but a password is seen. */
        public boolean factorDue() {
            return factor == Factor.TO_ENTER || factor == Factor.TO_SET_UP && !passwordDue;
        }
    }
}
