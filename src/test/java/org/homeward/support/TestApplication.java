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

/** The whole application, running on free ports of the loopback interface over a database of its own, on the as-of date of the sample county. */
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

    /** Spring keeps the strategy of its security context in one static field: the application under test must be the one that set it. */
    TestApplication useSecurityContext() {
        SecurityContextHolder.setContextHolderStrategy(strategy);
        return this;
    }

    /** Starts an application over this database; closing it closes both. */
    static TestApplication over(TestDatabase database) {
        TestClock clock = new TestClock(SampleCounty.CLOCK);
        return new TestApplication(database, run(database, clock, Map.of()), clock, database::close);
    }

    /**
     * Starts a second application with other settings over the same database; closing it leaves the database as it is. The
     * strategy of the security context is static: while the second application runs, the first one finds nobody signed in.
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
                .initializers(context -> useFixtures((GenericApplicationContext) context, clock))
                .properties(settings(database))
                // Tests call as a proxy on this machine would.
                .properties(Map.of("HOMEWARD_PROXY", "127\\.0\\.0\\.1"))
                .properties(Map.of("HOMEWARD_SECOND_FACTOR_REQUIRED", "false"))
                // One user of the tests asks in a minute what takes a day elsewhere.
                .properties(Map.of(
                        "HOMEWARD_HOURLY_COPIES", "100000",
                        "HOMEWARD_HOURLY_RECORDS", "100000",
                        "HOMEWARD_HOURLY_LISTS", "100000",
                        "HOMEWARD_HOURLY_FIGURES", "100000"))
                .properties(otherwise)
                .run();
    }

    private static void useFixtures(GenericApplicationContext context, Clock clock) {
        context.registerBean("day", Clock.class, () -> clock, day -> day.setPrimary(true));
        context.registerBean(
                "quick to verify", PasswordEncoder.class, () -> UsersFixtures.ENCODER, quick -> quick.setPrimary(true));
        context.registerBean(
                "without the tests' own pages",
                VaadinServiceInitListener.class,
                () -> starting -> removePagesOfTests(RouteConfiguration.forRegistry(
                        starting.getSource().getRouter().getRegistry())));
    }

    /** The pages on which tests try the shared components are on the class path of the tests, but not in the product. */
    private static void removePagesOfTests(RouteConfiguration routes) {
        routes.getAvailableRoutes().stream()
                .map(RouteData::getNavigationTarget)
                .filter(view -> !isProductClass(view))
                .forEach(routes::removeRoute);
    }

    /** Whether a class belongs to the product and not to its tests. */
    public static boolean isProductClass(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .equals(Homeward.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static Map<String, Object> settings(TestDatabase database) {
        return Map.ofEntries(
                Map.entry("HOMEWARD_KEYS", TestKeys.path().toString()),
                Map.entry("HOMEWARD_AUDIT_HEAD", database.auditHead().toString()),
                Map.entry("HOMEWARD_AUDIT_RECORD", database.auditRecord().toString()),
                Map.entry("HOMEWARD_DB_URL", database.url()),
                Map.entry("HOMEWARD_DB_USER", database.appUser()),
                Map.entry("HOMEWARD_DB_PASSWORD", database.appPassword()),
                Map.entry("HOMEWARD_DB_OWNER_USER", database.ownerUser()),
                Map.entry("HOMEWARD_DB_OWNER_PASSWORD", database.ownerPassword()),
                Map.entry("HOMEWARD_SAMPLE", "true"),
                Map.entry("HOMEWARD_PORT", "0"),
                Map.entry("HOMEWARD_MANAGEMENT_PORT", "0"));
    }

    public String url() {
        return "http://localhost:" + port("local.server.port");
    }

    /** The address of the management port. */
    public String managementUrl() {
        return "http://localhost:" + port("local.management.port");
    }

    public TestDatabase database() {
        return database;
    }

    /** The clock of the application; a test that moves it resets it. */
    public TestClock clock() {
        return clock;
    }

    /** A command of the command line, by its name. */
    public Command command(String name) {
        return running.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals(name))
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
