package org.homeward.access.session;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.homeward.access.UserPrincipal;

/** One signed-in browser, from signing in to being shown out. */
public final class UserSession {

    private final HttpSession session;
    private final String id;
    private final long place;
    private final Instant startedAt;
    private volatile UserPrincipal principal;
    private volatile Instant lastUsed;

    /** @param place in the order in which people came, which a clock that is put back does not tell */
    UserSession(HttpSession session, UserPrincipal principal, long place, Instant now) {
        this.session = session;
        this.id = session.getId();
        this.principal = principal;
        this.place = place;
        this.startedAt = now;
        this.lastUsed = now;
    }

    public UserPrincipal principal() {
        return principal;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When somebody last did something; what a page asks by itself does not count. */
    public Instant lastUsed() {
        return lastUsed;
    }

    boolean isOf(String user) {
        return principal.getUsername().equals(user);
    }

    long place() {
        return place;
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
