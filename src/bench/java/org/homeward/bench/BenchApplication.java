package org.homeward.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.homeward.Homeward;
import org.homeward.sample.SampleCountyLoader;
import org.homeward.sample.generator.CountyPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application without its screens, with the sample county loaded. */
final class BenchApplication implements AutoCloseable {

    private static final long SEED = 2026;

    private final ConfigurableApplicationContext context;
    private final HikariDataSource owner;
    private final Protection protection;

    private BenchApplication(Map<String, Object> settings) {
        this.protection = new Protection();
        this.context = start(protection, settings);
        this.owner = new HikariDataSource();
        owner.setJdbcUrl(context.getEnvironment().getRequiredProperty("spring.flyway.url"));
        owner.setUsername(context.getEnvironment().getRequiredProperty("spring.flyway.user"));
        owner.setPassword(context.getEnvironment().getRequiredProperty("spring.flyway.password"));
        owner.setMaximumPoolSize(2);
    }

    /** Draws and loads the county into a new database, or opens the given one as it is. */
    static BenchApplication open() throws SQLException {
        @Nullable String port = System.getenv("HOMEWARD_TEST_DB_PORT");
        if (port == null) {
            return new BenchApplication(Map.of());
        }
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/";
        String name = "bench_" + ProcessHandle.current().pid();
        asSuperuser(address + "postgres", "create database " + name + " owner homeward_owner");
        asSuperuser(address + name, "create extension postgis");
        BenchApplication application = new BenchApplication(Map.of(
                "spring.datasource.url",
                address + name,
                "spring.datasource.password",
                variable("HOMEWARD_TEST_APP_PASSWORD"),
                "spring.flyway.url",
                address + name,
                "spring.flyway.password",
                variable("HOMEWARD_TEST_OWNER_PASSWORD")));
        application.bean(SampleCountyLoader.class).load(CountyPlan.withEveryTruth(SEED, application.today()));
        // The throw-away cluster has no autovacuum, which a lasting one has.
        asSuperuser(address + name, "vacuum analyze");
        return application;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Protection protection() {
        return protection;
    }

    /** As the owner, to whom row security does not apply: what a statement costs without it. */
    DataSource withoutRowSecurity() {
        return owner;
    }

    LocalDate today() {
        return LocalDate.now(bean(Clock.class));
    }

    private static ConfigurableApplicationContext start(Protection protection, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        Path outside = temporary();
        properties.put("homeward.keys", outside.toString());
        properties.put("homeward.audit-head", outside.resolve("head").toString());
        properties.put("spring.main.lazy-initialization", "true");
        properties.put(
                "spring.autoconfigure.exclude",
                "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                        + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");
        return new SpringApplicationBuilder(Homeward.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> protection.register((GenericApplicationContext) context))
                .run(properties.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("bench");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void asSuperuser(String address, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        address, variable("HOMEWARD_TEST_SUPERUSER"), variable("HOMEWARD_TEST_SUPERPASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String variable(String name) {
        @Nullable String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set. Run ./homeward bench screens, which sets it.");
        }
        return value;
    }

    @Override
    public void close() {
        owner.close();
        context.close();
    }
}
