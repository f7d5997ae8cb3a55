package org.homeward.users.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import java.util.Optional;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Authorisation.Rule;
import org.homeward.access.Refusal;
import org.homeward.access.UserPrincipal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;

/** Admits a user to a screen if the authorisation table does. A screen that is not listed admits nobody. */
final class RouteAccessChecker implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationEventPublisher events;

    /** @param events receives every {@link Refusal} */
    RouteAccessChecker(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        Route route = context.getNavigationTarget().getAnnotation(Route.class);
        if (route == null) {
            // Layouts and error pages; they show no data.
            return context.neutral();
        }
        Optional<Rule> rule = Authorisation.find(Kind.SCREEN, route.value());
        boolean open = rule.filter(Rule::isOpen).isPresent();
        boolean allowed =
                rule.stream().flatMap(found -> found.roles().stream()).anyMatch(role -> context.hasRole(role.name()));
        return open || allowed ? context.allow() : refuse(context, route.value());
    }

    /** Denies access. Menus check access too, to hide entries; only a navigation is audited as a refusal. */
    private AccessCheckResult refuse(NavigationContext context, String screen) {
        if (context.isNavigating()
                && context.getPrincipal() instanceof Authentication known
                && known.getPrincipal() instanceof UserPrincipal principal) {
            events.publishEvent(new Refusal(principal.viewer(), Kind.SCREEN, screen));
        }
        return context.deny("The authorisation table does not allow this screen for the user's role.");
    }

    /**
     * Checks the authorisation table at every navigation, in addition to the annotations of the screens, which must agree
     * with it.
     */
    @Configuration
    @ConditionalOnWebApplication
    static class RouteAccessConfiguration {

        @Bean
        static NavigationAccessControlConfigurer routeAccessChecker(ApplicationEventPublisher events) {
            return new NavigationAccessControlConfigurer()
                    .withAnnotatedViewAccessChecker()
                    .withNavigationAccessChecker(new RouteAccessChecker(events));
        }
    }
}
