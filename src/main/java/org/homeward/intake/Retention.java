package org.homeward.intake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.intake.store.RejectedValueRetention;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what intake stores for a limited time, when the application starts and every night. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
public class Retention {

    private static final Viewer SYSTEM = Viewer.system("jobs");

    private final RejectedValueRetention retention;
    private final Clock clock;
    private final Duration storedFor;
    private final Path oldUploads;

    public Retention(
            RejectedValueRetention retention,
            Clock clock,
            @Value("${homeward.rejected-values-kept}") Duration storedFor,
            @Value("${homeward.home}") Path home) {
        this.retention = retention;
        this.clock = clock;
        this.storedFor = storedFor;
        this.oldUploads = home.resolve("arriving");
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
    public void deleteExpired() {
        retention.deleteExpired(SYSTEM, clock.instant().minus(storedFor));
        deleteOldUploads();
    }

    /** Deletes files of an interrupted import: earlier versions stored uploads on disk. */
    private void deleteOldUploads() {
        if (Files.notExists(oldUploads)) {
            return;
        }
        try (Stream<Path> all = Files.walk(oldUploads)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
