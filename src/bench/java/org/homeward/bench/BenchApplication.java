package org.homeward.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.homeward.Homeward;
import org.homeward.access.Viewer;
import org.homeward.intake.store.CopyImport;
import org.homeward.sample.SampleCountyLoader;
import org.homeward.sample.generator.County;
import org.homeward.sample.generator.CountyPlan;
import org.homeward.store.AuditedDatabase;
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
    private double filled_s;
    private int scale;

    /**
     * Of this name, with the land of the sample county and nothing else; a new one each time. Only in a throw-away cluster.
     *
     * @param template the database to begin with, with its keys; empty to begin with nothing
     */
    static BenchApplication fresh(String name, String template) throws SQLException, IOException {
        String address = "jdbc:postgresql://127.0.0.1:" + variable("HOMEWARD_TEST_DB_PORT") + "/";
        String cluster = address + "postgres";
        asSuperuser(cluster, "drop database if exists " + name + " with (force)");
        asSuperuser(
                cluster,
                "create database " + name + " owner homeward_owner"
                        + (template.isEmpty() ? "" : " template " + template));
        asSuperuser(cluster, "revoke temporary on database " + name + " from public");
        Path keys = keys(cluster, name);
        remove(keys);
        Files.createDirectories(keys);
        if (template.isEmpty()) {
            asSuperuser(address + name, "create extension postgis");
        } else {
            Path from = keys(cluster, template);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Path to = keys.resolve(from.relativize(file));
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        BenchApplication application = new BenchApplication(settings(address + name), keys);
        if (template.isEmpty()) {
            application
                    .bean(SampleCountyLoader.class)
                    .loadReference(County.draw(CountyPlan.withEveryTruth(SEED, application.today())));
        }
        return application;
    }

    /** The keys of a database lie beside the cluster, and are removed with it. */
    private static Path keys(String cluster, String name) throws SQLException {
        return Path.of(asked(cluster, "show data_directory"))
                .resolveSibling("bench")
                .resolve(name);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static Map<String, Object> settings(String url) {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.password",
                variable("HOMEWARD_TEST_APP_PASSWORD"),
                "spring.flyway.url",
                url,
                "spring.flyway.password",
                variable("HOMEWARD_TEST_OWNER_PASSWORD"));
    }

    private BenchApplication(Map<String, Object> settings, Path keys) {
        this.protection = new Protection();
        this.context = start(protection, settings, keys);
        this.owner = new HikariDataSource();
        owner.setJdbcUrl(context.getEnvironment().getRequiredProperty("spring.flyway.url"));
        owner.setUsername(context.getEnvironment().getRequiredProperty("spring.flyway.user"));
        owner.setPassword(context.getEnvironment().getRequiredProperty("spring.flyway.password"));
        owner.setMaximumPoolSize(2);
    }

    /**
     * Fills a new database with a county of this scale, or opens the one that was filled in this cluster today from the same county and by
     * the same intake, or the given one as it is.
     */
    static BenchApplication open(int scale, PrintStream out) throws SQLException, IOException {
        @Nullable String port = System.getenv("HOMEWARD_TEST_DB_PORT");
        if (port == null) {
            return new BenchApplication(Map.of(), Files.createTempDirectory("bench"));
        }
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/";
        String name = FilledCounty.name(scale);
        String cluster = address + "postgres";
        String filled = asked(
                cluster,
                "select shobj_description(oid, 'pg_database') from pg_database where datname = '" + name + "'");
        Path keys = Files.createDirectories(keys(cluster, name));
        if (filled.isEmpty()) {
            asSuperuser(cluster, "drop database if exists " + name + " with (force)");
            asSuperuser(cluster, "create database " + name + " owner homeward_owner");
            asSuperuser(cluster, "revoke temporary on database " + name + " from public");
            asSuperuser(address + name, "create extension postgis");
        }
        BenchApplication application = new BenchApplication(settings(address + name), keys);
        application.scale = scale;
        if (filled.isEmpty()) {
            application.fill(out);
            // The throw-away cluster has no autovacuum, which a lasting one has.
            asSuperuser(address + name, "vacuum analyze");
            asSuperuser(cluster, "comment on database " + name + " is '" + application.filled_s + "'");
        } else {
            application.filled_s = Double.parseDouble(filled);
            out.printf("The county of scale %d is here from an earlier run.%n", scale);
        }
        return application;
    }

    /** With what {@link SampleCountyLoader} would import; the land is drawn before the time is taken. */
    private void fill(PrintStream out) throws SQLException {
        County county = County.draw(CountyPlan.withEveryTruth(SEED, today()).scaled(scale));
        bean(SampleCountyLoader.class).loadReference(county);
        CopyImport filling = new CopyImport(bean(AuditedDatabase.class), bean(Clock.class), Viewer.system("sample"));
        long start = System.nanoTime();
        long rows;
        try (Connection connection = owner.getConnection()) {
            rows = filling.fill(connection, county.sendings().map(SampleCountyLoader::files));
        }
        filled_s = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.UK,
                "Filled with %,d rows of files at scale %d in %.1f s, drawing them included.%n",
                rows,
                scale,
                filled_s);
    }

    /** How many times the 600 children of one cohort there are; 0 in a given database. */
    int scale() {
        return scale;
    }

    /** How long the filling took, with its indexes and foreign keys. */
    double filled_s() {
        return filled_s;
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
        return CountyPlan.lastDay(bean(Clock.class));
    }

    private static ConfigurableApplicationContext start(Protection protection, Map<String, Object> more, Path keys) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("homeward.keys", keys.toString());
        properties.put("homeward.audit-head", keys.resolve("head").toString());
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

    /** The one value of a query; empty where there is none. */
    private static String asked(String address, String query) throws SQLException {
        try (Connection connection = superuser(address);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            @Nullable String value = found.next() ? found.getString(1) : null;
            return value == null ? "" : value;
        }
    }

    private static void asSuperuser(String address, String command) throws SQLException {
        try (Connection connection = superuser(address);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** A connection to the database of this name in the throw-away cluster, with every right. */
    static Connection superuserOf(String name) throws SQLException {
        return superuser("jdbc:postgresql://127.0.0.1:" + variable("HOMEWARD_TEST_DB_PORT") + "/" + name);
    }

    private static Connection superuser(String address) throws SQLException {
        return DriverManager.getConnection(
                address, variable("HOMEWARD_TEST_SUPERUSER"), variable("HOMEWARD_TEST_SUPERPASSWORD"));
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
