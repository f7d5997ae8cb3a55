package org.homeward.support;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import java.util.Map;
import org.homeward.Homeward;
import org.homeward.cli.Command;
import org.homeward.users.UsersFixtures;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The whole application, running on free ports of loopback over a county of its own, on the as-of date of the county. */
public final class TestApplication implements AutoCloseable {

    private final TestDatabase database;
    private final ConfigurableApplicationContext running;
    private final Runnable afterwards;
    private final SecurityContextHolderStrategy strategy;

    private final TestClock clock;

    private TestApplication(
            TestDatabase database, ConfigurableApplicationContext running, TestClock clock, Runnable afterwards) {
        this.database = database;
        this.running = running;
        this.clock = clock;
        this.afterwards = afterwards;
        this.strategy = SecurityContextHolder.getContextHolderStrategy();
    }

    /** Where who is signed in is kept is one place a JVM: the house that is asked next must have the say. */
    TestApplication useSecurityContext() {
        SecurityContextHolder.setContextHolderStrategy(strategy);
        return this;
    }

    /** Opens a house over this database, and closes both together. */
    static TestApplication over(TestDatabase database) {
        TestClock clock = new TestClock(SampleCounty.CLOCK);
        return new TestApplication(database, run(database, clock, Map.of()), clock, database::close);
    }

    /**
     * Opens a second house over the same county, set up otherwise; closing it leaves the county as it is. Who is signed in is
     * kept in one place a JVM: as long as the second house is open, the first one knows nobody.
     */
    public TestApplication setUpOtherwise(Map<String, Object> settings) {
        SecurityContextHolderStrategy ours = SecurityContextHolder.getContextHolderStrategy();
        return new TestApplication(
                database,
                run(database, clock, settings),
                clock,
                () -> SecurityContextHolder.setContextHolderStrategy(ours));
    }

    private static ConfigurableApplicationContext run(
            TestDatabase database, Clock clock, Map<String, Object> otherwise) {
        return new SpringApplicationBuilder(Homeward.class)
                .initializers(context -> onTheDay((GenericApplicationContext) context, clock))
                .properties(settings(database))
                .properties(otherwise)
                .run();
    }

    private static void onTheDay(GenericApplicationContext context, Clock clock) {
        context.registerBean("day", Clock.class, () -> clock, day -> day.setPrimary(true));
        context.registerBean(
                "quick to verify", PasswordEncoder.class, () -> UsersFixtures.ENCODER, quick -> quick.setPrimary(true));
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

    /** The clock of the house; a test that moves it puts it back. */
    public TestClock clock() {
        return clock;
    }

    /** What can be asked of the house at a terminal, by its word. */
    public Command command(String word) {
        return running.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals(word))
                .findAny()
                .orElseThrow();
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
        afterwards.run();
    }
}
