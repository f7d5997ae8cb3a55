package org.homeward.support;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import java.util.Map;
import org.homeward.Homeward;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application, running on free ports of loopback over a county of its own, on the as-of date of the county. */
public final class House implements AutoCloseable {

    private final TestDatabase database;
    private final ConfigurableApplicationContext running;

    private House(TestDatabase database, ConfigurableApplicationContext running) {
        this.database = database;
        this.running = running;
    }

    /** Opens a house over this database, and closes both together. */
    static House over(TestDatabase database) {
        return new House(
                database,
                new SpringApplicationBuilder(Homeward.class)
                        .initializers(context -> onTheDay((GenericApplicationContext) context))
                        .properties(settings(database))
                        .run());
    }

    private static void onTheDay(GenericApplicationContext context) {
        context.registerBean("day", Clock.class, () -> SampleCounty.CLOCK, day -> day.setPrimary(true));
        context.registerBean(
                "without the tests' own pages",
                VaadinServiceInitListener.class,
                () -> starting -> removePagesOfTests(RouteConfiguration.forRegistry(
                        starting.getSource().getRouter().getRegistry())));
    }

    /** The pages on which the furniture is tried are on the class path of the tests, but not in the house. */
    private static void removePagesOfTests(RouteConfiguration routes) {
        routes.getAvailableRoutes().stream()
                .map(RouteData::getNavigationTarget)
                .filter(view -> !isOfTheHouse(view))
                .forEach(routes::removeRoute);
    }

    /** Whether a class is one of the product and not one of its tests. */
    public static boolean isOfTheHouse(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .equals(Homeward.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static Map<String, Object> settings(TestDatabase database) {
        return Map.of(
                "HOMEWARD_KEYS", TestKeys.path().toString(),
                "HOMEWARD_AUDIT_HEAD", database.auditHead().toString(),
                "HOMEWARD_DB_URL", database.url(),
                "HOMEWARD_DB_USER", database.appUser(),
                "HOMEWARD_DB_PASSWORD", database.appPassword(),
                "HOMEWARD_DB_OWNER_USER", database.ownerUser(),
                "HOMEWARD_DB_OWNER_PASSWORD", database.ownerPassword(),
                "HOMEWARD_SAMPLE", "true",
                "HOMEWARD_PORT", "0",
                "HOMEWARD_MANAGEMENT_PORT", "0");
    }

    public String url() {
        return "http://localhost:" + port("local.server.port");
    }

    /** Where the rest of the actuator answers. */
    public String managementUrl() {
        return "http://localhost:" + port("local.management.port");
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    private String port(String name) {
        return running.getEnvironment().getRequiredProperty(name);
    }

    @Override
    public void close() {
        running.close();
        database.close();
    }
}
