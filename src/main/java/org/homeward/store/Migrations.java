package org.homeward.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Configures the migrations in db/migration, for the application and for tests. Flyway runs a repeatable migration again only
 * when its text changes, and a view defined with {@code select *} keeps the columns it was created with. So every repeatable
 * migration names the newest versioned one, {@code ${newest}}, and a new version makes all of them run again.
 */
@Component
public final class Migrations implements FlywayConfigurationCustomizer {

    public static final String LOCATION = "classpath:db/migration";

    private final String app;

    Migrations(@Value("${spring.flyway.placeholders.app}") String app) {
        this.app = app;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configure(configuration, app);
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
