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

/** Clears away what intake keeps for a while only, when the house opens and every night. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
public class Retention {

    private static final Viewer HOUSE = Viewer.system("jobs");

    private final RejectedValueRetention ledger;
    private final Clock clock;
    private final Duration rejectedValues;
    private final Path leftOver;

    public Retention(
            RejectedValueRetention ledger,
            Clock clock,
            @Value("${homeward.rejected-values-kept}") Duration rejectedValues,
            @Value("${homeward.home}") Path home) {
        this.ledger = ledger;
        this.clock = clock;
        this.rejectedValues = rejectedValues;
        this.leftOver = home.resolve("arriving");
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
    public void clear() {
        ledger.deleteExpired(HOUSE, clock.instant().minus(rejectedValues));
        removeLeftOver();
    }

    /** Files that an earlier version, stopped in the middle of an import, left where dropped files used to arrive. */
    private void removeLeftOver() {
        if (Files.notExists(leftOver)) {
            return;
        }
        try (Stream<Path> all = Files.walk(leftOver)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
