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
import org.homeward.access.OpenControl;
import org.homeward.access.SignedIn;
import org.homeward.access.Standing;
import org.homeward.access.Viewer;
import org.homeward.export.ExportDesk;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.print.desk.PrintDesk;
import org.homeward.reference.ui.ReaderDesk;
import org.homeward.store.Sight;
import org.homeward.support.TestDatabase;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The room of places with everything that it stands on, over a database of its own, on 20 November 2026. */
final class WholeRoom implements AutoCloseable {

    private final GenericApplicationContext house = new GenericApplicationContext();

    WholeRoom(TestDatabase database) {
        house.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("homeward.marking", "OFFICIAL", "homeward.sample", "true")));
        house.registerBean(Sight.class, database::sight);
        house.registerBean(
                Clock.class, () -> Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneId.of("Europe/London")));
        house.registerBean(I18NProvider.class, () -> new DefaultI18NProvider(List.of(Locale.UK)));
        house.registerBean(CurrentViewer.class);
        house.registerBean(DisclosureControl.class, OpenControl::house);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(house);
        BeanDefinitionDefaults lazy = new BeanDefinitionDefaults();
        lazy.setLazyInit(true);
        scanner.setBeanDefinitionDefaults(lazy);
        scanner.scan("org.homeward.places", "org.homeward.reference", "org.homeward.print", "org.homeward.export");
        house.refresh();
    }

    WholeRoom seenBy(Viewer viewer) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new SignedIn(viewer, "", Standing.USUAL), null));
        return this;
    }

    PlacesMapController map() {
        return new PlacesMapController(bean(ReaderDesk.class), bean(PlacesMapCounts.class), bean(I18NProvider.class));
    }

    PlacesView view() {
        return new PlacesView(
                bean(ReaderDesk.class),
                bean(PlacesMapCounts.class),
                bean(PlaceStatementQueries.class),
                bean(PrintDesk.class),
                bean(ExportDesk.class));
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        house.close();
    }
}
