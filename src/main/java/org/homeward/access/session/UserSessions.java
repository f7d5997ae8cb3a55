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
import org.homeward.access.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Everyone who is inside. A stay that is not listed here is none, whatever cookie it shows. */
@Component
public class UserSessions {

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
    private final Map<String, UserSession> inside = new ConcurrentHashMap<>();
    private final Map<String, SessionEndReason> ended = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SessionEndReason> eldest) {
            return size() > REMEMBERED;
        }
    };

    UserSessions(Clock clock) {
        this.clock = clock;
    }

    /** Somebody signed in; beyond the number allowed at once, their oldest stays end. */
    void begin(HttpSession session, UserPrincipal principal) {
        inside.put(session.getId(), new UserSession(session, principal, places.incrementAndGet(), clock.instant()));
        int allowed = principal.status().sample() ? AT_ONCE_IN_SAMPLE : AT_ONCE;
        List<UserSession> own = of(principal.getUsername());
        own.stream()
                .limit(Math.max(0, own.size() - allowed))
                .forEach(oldest -> end(oldest, SessionEndReason.ELSEWHERE));
    }

    Optional<UserSession> find(@Nullable String sessionId) {
        return sessionId == null ? Optional.empty() : Optional.ofNullable(inside.get(sessionId));
    }

    /** The stays of one user, the oldest first. */
    public List<UserSession> of(String user) {
        return inside.values().stream()
                .filter(session -> session.isOf(user))
                .sorted(Comparator.comparingLong(UserSession::place))
                .toList();
    }

    /** Everyone inside, in no order. */
    public List<UserSession> all() {
        return List.copyOf(inside.values());
    }

    /** Notes that somebody did something. */
    void touch(UserSession session) {
        session.touch(clock.instant());
    }

    /** Whether a stay has lasted too long, and by which measure. */
    Optional<SessionEndReason> isExpired(UserSession session) {
        Instant now = clock.instant();
        if (!now.isBefore(session.startedAt().plus(LONGEST))) {
            return Optional.of(SessionEndReason.TOO_LONG);
        }
        return now.isBefore(session.lastUsed().plus(IDLE)) ? Optional.empty() : Optional.of(SessionEndReason.IDLE);
    }

    /** Shows out everyone who has stayed too long. */
    public void endExpired() {
        inside.values().forEach(session -> isExpired(session).ifPresent(why -> end(session, why)));
    }

    public void endWhere(Predicate<UserSession> which, SessionEndReason why) {
        inside.values().stream().filter(which).forEach(session -> end(session, why));
    }

    /** Every stay of one user, but for the one that asks. */
    public void endOthers(String user, String sessionId, SessionEndReason why) {
        endWhere(session -> session.isOf(user) && !session.id().equals(sessionId), why);
    }

    /** The same stay goes on with other rights, for instance after a password was chosen. */
    public void renew(String sessionId, UserPrincipal renewed) {
        find(sessionId).ifPresent(session -> {
            session.replacePrincipal(renewed);
            session.session()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                    renewed, null, renewed.getAuthorities())));
        });
    }

    void end(UserSession session, SessionEndReason why) {
        if (inside.remove(session.id(), session)) {
            synchronized (ended) {
                ended.put(session.id(), why);
            }
            invalidate(session.session());
        }
    }

    /** The session went by itself, or by signing out. */
    void forget(String sessionId) {
        inside.remove(sessionId);
    }

    /** Why the stay behind an old cookie ended. */
    Optional<SessionEndReason> findEnded(@Nullable String sessionId) {
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
