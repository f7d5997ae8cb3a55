package org.homeward.access.session;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.homeward.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Everyone who is inside. A stay that is not listed here is none, whatever cookie it shows. */
@Component
public class Stays {

    /** Without anybody doing anything. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** Whatever is done. */
    public static final Duration LONGEST = Duration.ofHours(10);

    static final int AT_ONCE = 2;

    /** The sample users are shared by everyone who tries the sample. */
    static final int AT_ONCE_IN_SAMPLE = 100;

    private static final int REMEMBERED = 1_000;

    private final Clock clock;
    private final AtomicLong places = new AtomicLong();
    private final Map<String, Stay> inside = new ConcurrentHashMap<>();
    private final Map<String, Ended> ended = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ended> eldest) {
            return size() > REMEMBERED;
        }
    };

    Stays(Clock clock) {
        this.clock = clock;
    }

    /** Somebody signed in; beyond the number allowed at once, their oldest stays end. */
    void begin(HttpSession session, SignedIn who) {
        inside.put(session.getId(), new Stay(session, who, places.incrementAndGet(), clock.instant()));
        int allowed = who.standing().sample() ? AT_ONCE_IN_SAMPLE : AT_ONCE;
        List<Stay> own = of(who.getUsername());
        own.stream().limit(Math.max(0, own.size() - allowed)).forEach(oldest -> end(oldest, Ended.ELSEWHERE));
    }

    Optional<Stay> find(@Nullable String sessionId) {
        return sessionId == null ? Optional.empty() : Optional.ofNullable(inside.get(sessionId));
    }

    /** The stays of one user, the oldest first. */
    public List<Stay> of(String user) {
        return inside.values().stream()
                .filter(stay -> stay.isOf(user))
                .sorted(Comparator.comparingLong(Stay::place))
                .toList();
    }

    /** Everyone inside, in no order. */
    public List<Stay> all() {
        return List.copyOf(inside.values());
    }

    /** Notes that somebody did something. */
    void used(Stay stay) {
        stay.used(clock.instant());
    }

    /** Whether a stay has lasted too long, and by which measure. */
    Optional<Ended> isOver(Stay stay) {
        Instant now = clock.instant();
        if (!now.isBefore(stay.began().plus(LONGEST))) {
            return Optional.of(Ended.TOO_LONG);
        }
        return now.isBefore(stay.lastUsed().plus(IDLE)) ? Optional.empty() : Optional.of(Ended.IDLE);
    }

    /** Shows out everyone who has stayed too long. */
    public void endWhatIsOver() {
        inside.values().forEach(stay -> isOver(stay).ifPresent(why -> end(stay, why)));
    }

    public void endWhere(Predicate<Stay> which, Ended why) {
        inside.values().stream().filter(which).forEach(stay -> end(stay, why));
    }

    /** Every stay of one user, but for the one that asks. */
    public void endOthers(String user, String sessionId, Ended why) {
        endWhere(stay -> stay.isOf(user) && !stay.id().equals(sessionId), why);
    }

    /** The same stay goes on with other rights, for instance after a password was chosen. */
    public void renew(String sessionId, SignedIn renewed) {
        find(sessionId).ifPresent(stay -> {
            stay.become(renewed);
            stay.session()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                    renewed, null, renewed.getAuthorities())));
        });
    }

    void end(Stay stay, Ended why) {
        if (inside.remove(stay.id(), stay)) {
            synchronized (ended) {
                ended.put(stay.id(), why);
            }
            invalidate(stay.session());
        }
    }

    /** The session went by itself, or by signing out. */
    void forget(String sessionId) {
        inside.remove(sessionId);
    }

    /** Why the stay behind an old cookie ended. */
    Optional<Ended> findEnded(@Nullable String sessionId) {
        synchronized (ended) {
            return Optional.ofNullable(ended.get(sessionId));
        }
    }

    static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyGone) {
            // Two ways out at once: what matters is that it is gone.
        }
    }
}
