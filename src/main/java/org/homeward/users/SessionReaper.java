package org.homeward.users;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.access.session.SessionEndReason;
import org.homeward.access.session.UserSession;
import org.homeward.access.session.UserSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every two seconds, ends the sessions of users whose rights changed since they signed in, and expired sessions. */
@Component
@ConditionalOnWebApplication
class SessionReaper {

    private static final Logger LOG = LoggerFactory.getLogger(SessionReaper.class);
    private static final int EVERY_S = 2;

    private final UserSessions sessions;
    private final UserQueries users;

    SessionReaper(UserSessions sessions, UserQueries users) {
        this.sessions = sessions;
        this.users = users;
    }

    @Scheduled(fixedDelay = EVERY_S, initialDelay = EVERY_S, timeUnit = TimeUnit.SECONDS)
    void reap() {
        try {
            sessions.endExpired();
            List<UserSession> open = sessions.all();
            if (!open.isEmpty()) {
                endWhereRightsChanged(open);
            }
        } catch (RuntimeException failed) {
            // The next run tries again; without a database nothing can be shown meanwhile.
            LOG.warn(
                    "The rights of signed-in users could not be read: {}. The next attempt is in two seconds.",
                    failed.getClass().getName());
        }
    }

    /**
     * Stores the principals before the database is read: a session that begins or is renewed in between is not judged by an
     * older result.
     */
    private void endWhereRightsChanged(List<UserSession> open) {
        Map<UserSession, UserPrincipal> before =
                open.stream().collect(Collectors.toMap(Function.identity(), UserSession::principal));
        Set<String> names =
                before.values().stream().map(UserPrincipal::getUsername).collect(Collectors.toSet());
        Map<String, Integer> rights = users.findRights(SystemViewers.SIGN_IN, names);
        // A user of single sign-on may have no account here; the session ends when one takes effect.
        sessions.endWhere(
                session -> session.principal() == before.get(session)
                        && session.principal().status().rightsVersion()
                                != rights.getOrDefault(session.principal().getUsername(), missing(session)),
                SessionEndReason.RIGHTS);
    }

    private static int missing(UserSession session) {
        return session.principal().status().factor() == Factor.AT_PROVIDER ? AccountStatus.NO_ACCOUNT : -1;
    }
}
