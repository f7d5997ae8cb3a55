package org.homeward.users;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.SignedIn;
import org.homeward.access.session.Ended;
import org.homeward.access.session.Stay;
import org.homeward.access.session.Stays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Every two seconds, shows out those whose rights have changed since they signed in, and those who have stayed too long. */
@Component
@ConditionalOnWebApplication
class ShowingOut implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ShowingOut.class);
    private static final int EVERY_S = 2;

    private final Stays stays;
    private final UserQueries users;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    ShowingOut(Stays stays, UserQueries users) {
        this.stays = stays;
        this.users = users;
    }

    @Override
    public void afterPropertiesSet() {
        rounds.scheduleWithFixedDelay(this::round, EVERY_S, EVERY_S, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            stays.endWhatIsOver();
            List<Stay> inside = stays.all();
            if (!inside.isEmpty()) {
                endWhereRightsMovedOn(inside);
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
    private void endWhereRightsMovedOn(List<Stay> inside) {
        Map<Stay, SignedIn> noted = inside.stream().collect(Collectors.toMap(Function.identity(), Stay::who));
        Set<String> names = noted.values().stream().map(SignedIn::getUsername).collect(Collectors.toSet());
        Map<String, Integer> rights = users.findRights(SystemViewers.DOOR, names);
        stays.endWhere(
                stay -> stay.who() == noted.get(stay)
                        && !Integer.valueOf(stay.who().standing().rights())
                                .equals(rights.get(stay.who().getUsername())),
                Ended.RIGHTS);
    }

    @Override
    public void destroy() {
        rounds.shutdownNow();
    }
}
