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

/** Lets a reader into a screen if the authorisation table does. A screen that is not in it lets in nobody. */
final class RouteAccessChecker implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationEventPublisher house;

    /** @param house told of every {@link Refusal} */
    RouteAccessChecker(ApplicationEventPublisher house) {
        this.house = house;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        Route route = context.getNavigationTarget().getAnnotation(Route.class);
        if (route == null) {
            // Layouts and the pages that say what went wrong; they show nothing by themselves.
            return context.neutral();
        }
        Optional<Rule> way = Authorisation.find(Kind.SCREEN, route.value());
        boolean open = way.filter(Rule::isOpen).isPresent();
        boolean in =
                way.stream().flatMap(found -> found.roles().stream()).anyMatch(role -> context.hasRole(role.name()));
        return open || in ? context.allow() : refuse(context, route.value());
    }

    /** A menu asks as well, which way not to offer; only who goes the way is refused. */
    private AccessCheckResult refuse(NavigationContext context, String screen) {
        if (context.isNavigating()
                && context.getPrincipal() instanceof Authentication known
                && known.getPrincipal() instanceof UserPrincipal principal) {
            house.publishEvent(new Refusal(principal.viewer(), Kind.SCREEN, screen));
        }
        return context.deny("The authorisation table does not let this reader in.");
    }

    /** Beside the annotations of the screens, which must say the same, the authorisation table is asked at every navigation. */
    @Configuration
    @ConditionalOnWebApplication
    static class RouteAccessConfiguration {

        @Bean
        static NavigationAccessControlConfigurer routeAccessChecker(ApplicationEventPublisher house) {
            return new NavigationAccessControlConfigurer()
                    .withAnnotatedViewAccessChecker()
                    .withNavigationAccessChecker(new RouteAccessChecker(house));
        }
    }
}
