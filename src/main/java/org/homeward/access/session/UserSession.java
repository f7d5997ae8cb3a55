package org.homeward.access.session;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.homeward.access.UserPrincipal;

/** The session of one signed-in browser, from sign-in to its end. */
public final class UserSession {

    private final HttpSession session;
    private final String id;
    private final long order;
    private final Instant startedAt;
    private volatile UserPrincipal principal;
    private volatile Instant lastUsed;

    /** @param order the order of sign-in, which a clock that is set back does not change */
    UserSession(HttpSession session, UserPrincipal principal, long order, Instant now) {
        this.session = session;
        this.id = session.getId();
        this.principal = principal;
        this.order = order;
        this.startedAt = now;
        this.lastUsed = now;
    }

    public UserPrincipal principal() {
        return principal;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The last user activity; requests that a page sends by itself do not count. */
    public Instant lastUsed() {
        return lastUsed;
    }

    boolean isOf(String user) {
        return principal.getUsername().equals(user);
    }

    long order() {
        return order;
    }

    String id() {
        return id;
    }

    HttpSession session() {
        return session;
    }

    void touch(Instant now) {
        lastUsed = now;
    }

    void replacePrincipal(UserPrincipal renewed) {
        principal = renewed;
    }
}
