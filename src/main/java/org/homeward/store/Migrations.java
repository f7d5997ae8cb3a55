package org.homeward.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Configures and runs the migrations in db/migration, for the application and for tests. Flyway runs a repeatable migration again only
 * when its text changes, and a view defined with {@code select *} keeps the columns it was created with. So every repeatable
 * migration names the newest versioned one, {@code ${newest}}, and a new version makes all of them run again.
 */
@Component
public final class Migrations implements FlywayConfigurationCustomizer, FlywayMigrationStrategy {

    public static final String LOCATION = "classpath:db/migration";

    static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** The state of an error by which PostgreSQL ends one of two transactions that wait for each other. */
    private static final String DEADLOCK = "40P01";

    private final String app;

    Migrations(@Value("${spring.flyway.placeholders.app}") String app) {
        this.app = app;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configure(configuration, app);
    }

    /**
     * Tries again after a deadlock, as with an automatic analyze of a table: PostgreSQL has then undone the whole migration, and
     * nothing is wrong with it. Every other failure remains one.
     */
    @Override
    public void migrate(Flyway flyway) {
        for (int attempt = 1; ; attempt++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failed) {
                if (attempt == ATTEMPTS || !isDeadlock(failed)) {
                    throw failed;
                }
                LOG.warn("A migration met a deadlock and was undone; attempt {} of {} follows.", attempt + 1, ATTEMPTS);
                pause(attempt, failed);
            }
        }
    }

    private static boolean isDeadlock(@Nullable Throwable thrown) {
        return thrown instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())
                || thrown != null && isDeadlock(thrown.getCause());
    }

    /** Longer after each attempt. */
    private static void pause(int attempt, FlywayException failed) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    /** @param app the role of the application, which owns nothing */
    public static FluentConfiguration configure(FluentConfiguration configuration, String app) {
        return configuration
                .defaultSchema("homeward")
                .schemas("homeward")
                // A repeatable migration may be renamed: its successor creates the same objects.
                .ignoreMigrationPatterns("*:future", "repeatable:missing")
                .placeholders(Map.of("app", app, "newest", newest(configuration.getLocations())));
    }

    /** The file name of the versioned migration that runs last. */
    private static String newest(Location[] locations) {
        return Arrays.stream(locations)
                .flatMap(Migrations::versioned)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<String> versioned(Location location) {
        String folder =
                location.isFileSystem() ? "file:" + location.getRootPath() : "classpath*:" + location.getRootPath();
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(folder + "/V*.sql"))
                    .map(Resource::getFilename);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
