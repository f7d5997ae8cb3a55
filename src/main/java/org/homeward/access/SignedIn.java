package org.homeward.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A viewer with a password, as Spring Security knows them; the hash is forgotten once it has been checked. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Viewer viewer;
    private final Standing standing;
    private @Nullable String passwordHash;

    public SignedIn(Viewer viewer, String passwordHash, Standing standing) {
        this.viewer = viewer;
        this.passwordHash = passwordHash;
        this.standing = standing;
    }

    public Viewer viewer() {
        return viewer;
    }

    public Standing standing() {
        return standing;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return viewer.name();
    }

    @Override
    public boolean isEnabled() {
        return standing.enabled();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
