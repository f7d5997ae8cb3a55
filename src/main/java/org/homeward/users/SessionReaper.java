package org.homeward.users;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.UserPrincipal;
import org.homeward.access.session.SessionEndReason;
import org.homeward.access.session.UserSession;
import org.homeward.access.session.UserSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Every two seconds, shows out those whose rights have changed since they signed in, and those who have stayed too long. */
@Component
@ConditionalOnWebApplication
class SessionReaper implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SessionReaper.class);
    private static final int EVERY_S = 2;

    private final UserSessions sessions;
    private final UserQueries users;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    SessionReaper(UserSessions sessions, UserQueries users) {
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    public void afterPropertiesSet() {
        rounds.scheduleWithFixedDelay(this::reap, EVERY_S, EVERY_S, TimeUnit.SECONDS);
    }

    private void reap() {
        try {
            sessions.endExpired();
            List<UserSession> inside = sessions.all();
            if (!inside.isEmpty()) {
                endWhereRightsChanged(inside);
            }
        } catch (RuntimeException failed) {
            // The next round tries again; without a database nothing can be shown meanwhile.
            LOG.warn("Rights could not be looked up: {}", failed.getClass().getName());
        }
    }

    /**
     * The rights are noted before the database is asked: a stay that begins, or goes on with other rights, in between is not
     * judged by an answer that is older than itself.
     */
    private void endWhereRightsChanged(List<UserSession> inside) {
        Map<UserSession, UserPrincipal> noted =
                inside.stream().collect(Collectors.toMap(Function.identity(), UserSession::principal));
        Set<String> names =
                noted.values().stream().map(UserPrincipal::getUsername).collect(Collectors.toSet());
        Map<String, Integer> rights = users.findRights(SystemViewers.SIGN_IN, names);
        sessions.endWhere(
                session -> session.principal() == noted.get(session)
                        && !Integer.valueOf(session.principal().status().rightsVersion())
                                .equals(rights.get(session.principal().getUsername())),
                SessionEndReason.RIGHTS);
    }

    @Override
    public void destroy() {
        rounds.shutdownNow();
    }
}
