package org.homeward.request;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.homeward.access.CurrentViewer;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.Viewer;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.support.TestDatabase;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Filter requests of a viewer who is signed in at noon on 20 November 2026, over a test's own database. */
public final class SignedInDesk {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London"));

    private SignedInDesk() {}

    public static FilterRequests filterRequests(TestDatabase database, Viewer viewer) {
        var principal = new UserPrincipal(viewer, "", AccountStatus.ACTIVE);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, ""));
        var translations = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        var lists = ReferenceFixtures.lists(database);
        return new FilterRequests(
                new CurrentViewer(),
                new FilterOptions(lists, new GeographyQueries(database.database()), DisclosureControlFixtures.house()),
                lists,
                DisclosureControlFixtures.house(),
                NOON);
    }

    /** The navigation event of an address. */
    public static BeforeEnterEvent enterEvent(String address) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location(address));
        return event;
    }
}
