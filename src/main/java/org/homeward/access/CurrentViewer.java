package org.homeward.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The viewer who is signed in for this request. */
@Component
public class CurrentViewer {

    /** @throws IllegalStateException outside a signed-in request */
    public Viewer get() {
        return find().orElseThrow(() -> new IllegalStateException("No user is signed in for this request."));
    }

    public Optional<Viewer> find() {
        return findPrincipal().map(UserPrincipal::viewer);
    }

    /** The viewer with their account status. */
    public Optional<UserPrincipal> findPrincipal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof UserPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }
}
