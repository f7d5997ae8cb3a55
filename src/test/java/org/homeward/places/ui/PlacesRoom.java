package org.homeward.places.ui;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.CurrentViewer;
import org.homeward.access.DisclosureControl;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.Viewer;
import org.homeward.places.CellCache;
import org.homeward.places.DensityMap;
import org.homeward.places.HotSpotWork;
import org.homeward.places.LowCoverageQueries;
import org.homeward.places.PlaceQueries;
import org.homeward.places.WorkingViews;
import org.homeward.reference.GeographyQueries;
import org.homeward.request.FilterRequests;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Copies;
import org.homeward.support.TestDatabase;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The room Places with all its beans, over a test's own database, on 20 November 2026. */
final class PlacesRoom implements AutoCloseable {

    private final GenericApplicationContext context = new GenericApplicationContext();

    PlacesRoom(TestDatabase database) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("homeward.marking", "OFFICIAL", "homeward.sample", "true")));
        context.registerBean(AuditedDatabase.class, database::database);
        context.registerBean(Copies.class, () -> new Copies(database.auditLog()));
        context.registerBean(
                Clock.class, () -> Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London")));
        context.registerBean(I18NProvider.class, () -> new DefaultI18NProvider(List.of(Locale.UK)));
        context.registerBean(CurrentViewer.class);
        context.registerBean(DisclosureControl.class, DisclosureControlFixtures::house);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        BeanDefinitionDefaults lazy = new BeanDefinitionDefaults();
        lazy.setLazyInit(true);
        scanner.setBeanDefinitionDefaults(lazy);
        scanner.scan(
                "org.homeward.places",
                "org.homeward.reference",
                "org.homeward.request",
                "org.homeward.print",
                "org.homeward.export");
        context.refresh();
    }

    PlacesRoom signedInAs(Viewer viewer) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(new UserPrincipal(viewer, "", AccountStatus.ACTIVE), null));
        return this;
    }

    PlacesMapController map() {
        return new PlacesMapController(
                bean(FilterRequests.class),
                bean(CellCache.class),
                bean(PlaceQueries.class),
                bean(WorkingViews.class),
                bean(LowCoverageQueries.class),
                bean(GeographyQueries.class),
                bean(DisclosureControl.class),
                bean(I18NProvider.class));
    }

    PlacesView view() {
        return new PlacesView(
                bean(FilterRequests.class),
                bean(PlacesFigures.class),
                bean(PlacesRecords.class),
                bean(PlacesCopies.class),
                bean(WorkingViews.class));
    }

    HotSpotMapController hotSpots() {
        return new HotSpotMapController(
                bean(FilterRequests.class),
                bean(HotSpotWork.class),
                bean(WorkingViews.class),
                bean(I18NProvider.class));
    }

    DensityMapController density() {
        return new DensityMapController(bean(FilterRequests.class), bean(DensityMap.class));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        context.close();
    }
}
