package org.homeward.access.session;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.homeward.access.SignedIn;

/** One signed-in browser, from signing in to being shown out. */
public final class Stay {

    private final HttpSession session;
    private final String id;
    private final long place;
    private final Instant began;
    private volatile SignedIn who;
    private volatile Instant lastUsed;

    /** @param place in the order in which people came, which a clock that is put back does not tell */
    Stay(HttpSession session, SignedIn who, long place, Instant now) {
        this.session = session;
        this.id = session.getId();
        this.who = who;
        this.place = place;
        this.began = now;
        this.lastUsed = now;
    }

    public SignedIn who() {
        return who;
    }

    public Instant began() {
        return began;
    }

    /** When somebody last did something; what a page asks by itself does not count. */
    public Instant lastUsed() {
        return lastUsed;
    }

    boolean isOf(String user) {
        return who.getUsername().equals(user);
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

    void used(Instant now) {
        lastUsed = now;
    }

    void become(SignedIn renewed) {
        who = renewed;
    }
}
