package org.homeward.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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

/** All sessions of signed-in users. A session that is not registered here is not valid, whatever cookie it has. */
@Component
public class UserSessions {

    /** The longest time without user activity. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** The longest session, whatever the activity. */
    public static final Duration LONGEST = Duration.ofHours(10);

    static final int AT_ONCE = 2;

    /** Sample users are shared by everyone who uses the sample. */
    static final int AT_ONCE_IN_SAMPLE = 100;

    private static final int REMEMBERED = 1_000;

    private final Clock clock;
    private final AtomicLong signIns = new AtomicLong();
    private final Map<String, UserSession> sessions = new ConcurrentHashMap<>();
    private final Cache<String, SessionEndReason> ended =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    UserSessions(Clock clock) {
        this.clock = clock;
    }

    /** Registers a sign-in; beyond the number allowed at once, the user's oldest sessions end. */
    void begin(HttpSession session, UserPrincipal principal) {
        sessions.put(session.getId(), new UserSession(session, principal, signIns.incrementAndGet(), clock.instant()));
        int allowed = principal.status().sample() ? AT_ONCE_IN_SAMPLE : AT_ONCE;
        List<UserSession> own = of(principal.getUsername());
        own.stream()
                .limit(Math.max(0, own.size() - allowed))
                .forEach(oldest -> end(oldest, SessionEndReason.ELSEWHERE));
    }

    Optional<UserSession> find(@Nullable String sessionId) {
        return sessionId == null ? Optional.empty() : Optional.ofNullable(sessions.get(sessionId));
    }

    /** The sessions of one user, the oldest first. */
    public List<UserSession> of(String user) {
        return sessions.values().stream()
                .filter(session -> session.isOf(user))
                .sorted(Comparator.comparingLong(UserSession::order))
                .toList();
    }

    /** All sessions, in no order. */
    public List<UserSession> all() {
        return List.copyOf(sessions.values());
    }

    /** Records user activity. */
    void touch(UserSession session) {
        session.touch(clock.instant());
    }

    /** Whether a session has expired, and by which limit. */
    Optional<SessionEndReason> isExpired(UserSession session) {
        Instant now = clock.instant();
        if (!now.isBefore(session.startedAt().plus(LONGEST))) {
            return Optional.of(SessionEndReason.TOO_LONG);
        }
        return now.isBefore(session.lastUsed().plus(IDLE)) ? Optional.empty() : Optional.of(SessionEndReason.IDLE);
    }

    /** Ends every expired session. */
    public void endExpired() {
        sessions.values().forEach(session -> isExpired(session).ifPresent(reason -> end(session, reason)));
    }

    public void endWhere(Predicate<UserSession> which, SessionEndReason reason) {
        sessions.values().stream().filter(which).forEach(session -> end(session, reason));
    }

    /** Ends every session of one user except the current one. */
    public void endOthers(String user, String sessionId, SessionEndReason reason) {
        endWhere(session -> session.isOf(user) && !session.id().equals(sessionId), reason);
    }

    /** Continues the session with other rights, for instance after a password was chosen. */
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

    void end(UserSession session, SessionEndReason reason) {
        if (sessions.remove(session.id(), session)) {
            ended.put(session.id(), reason);
            invalidate(session.session());
        }
    }

    /** The HTTP session ended by itself, or by signing out. */
    void forget(String sessionId) {
        sessions.remove(sessionId);
    }

    /** Why the session of an old cookie ended. */
    Optional<SessionEndReason> findEnded(@Nullable String sessionId) {
        return sessionId == null ? Optional.empty() : Optional.ofNullable(ended.getIfPresent(sessionId));
    }

    static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyInvalid) {
            // Another thread ended it first, which has the same result.
        }
    }
}
