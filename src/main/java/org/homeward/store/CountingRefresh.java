package org.homeward.store;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Loads the counting columns when the application starts, and within two seconds of every change, whichever process made it:
 * the next reader finds them ready.
 */
@Component
@ConditionalOnWebApplication
class CountingRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(CountingRefresh.class);
    private static final int EVERY_S = 2;

    private final AuditedDatabase database;
    private @Nullable CountingOutgrown said;

    CountingRefresh(AuditedDatabase database) {
        this.database = database;
    }

    @Scheduled(fixedDelay = EVERY_S, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        long start = System.nanoTime();
        try {
            database.refreshCounting()
                    .ifPresent(columns -> LOG.info(
                            "Counting columns as of change {}: {} versions of statements, {} MB, loaded in {} ms.",
                            columns.ledger().change(),
                            columns.statementVersions(),
                            columns.bytes() / 1_000_000,
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        } catch (CountingOutgrown outgrown) {
            if (outgrown != said) {
                LOG.error(outgrown.getMessage());
            }
            said = outgrown;
        } catch (RuntimeException failed) {
            // A reader loads them itself; without a database nothing can be shown meanwhile.
            LOG.warn(
                    "The counting columns could not be loaded: {}.",
                    failed.getClass().getName());
        }
    }
}
