package org.homeward.reference.ui;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.homeward.access.CurrentViewer;
import org.homeward.access.SignedIn;
import org.homeward.access.Standing;
import org.homeward.access.Viewer;
import org.homeward.reference.OpenReference;
import org.homeward.support.TestDatabase;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A viewer who is signed in at noon on 20 November 2026, in front of a test's own database. */
public final class SeatedReader {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London"));

    private SeatedReader() {}

    public static ReaderDesk desk(TestDatabase database, Viewer viewer) {
        var signedIn = new SignedIn(viewer, "", Standing.USUAL);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(signedIn, ""));
        var words = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        var lists = OpenReference.lists(database);
        return new ReaderDesk(new CurrentViewer(), new ReaderChoices(lists, words), lists, NOON);
    }

    /** The address as the router hands it to a view. */
    public static BeforeEnterEvent going(String address) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location(address));
        return event;
    }
}
