package org.homeward.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import javax.sql.DataSource;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.store.Keyring;
import org.homeward.store.Sight;
import org.homeward.store.Unopened;
import org.homeward.store.audit.AuditLog;
import org.homeward.store.audit.HeadFile;
import org.homeward.store.audit.Recent;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The gate and the audit of a measured house, which can be told to enter nothing and to open nothing. While they are on, each
 * question is entered, even one that a reader repeats.
 */
final class Protection {

    private final Jumping clock = new Jumping();
    private boolean on = true;

    void register(GenericApplicationContext house) {
        house.registerBean(
                "measured audit",
                AuditLog.class,
                () -> new Entering(house.getBean(DataSource.class), house.getBean(HeadFile.class)),
                audit -> audit.setPrimary(true));
        house.registerBean(
                "measured sight",
                Sight.class,
                () -> new Opening(
                        house.getBean(DataSource.class), house.getBean(AuditLog.class), house.getBean(Keyring.class)),
                sight -> sight.setPrimary(true));
    }

    /** The next question is no repeated one; what one question reads of a room under one filter is entered once, as ever. */
    void nextQuestion() {
        clock.jump();
    }

    void turn(boolean turnedOn) {
        on = turnedOn;
    }

    private final class Entering extends AuditLog {

        Entering(DataSource dataSource, HeadFile heads) {
            super(dataSource, heads, new Recent(clock));
        }

        @Override
        public void read(Viewer viewer, Reading reading, long known, int rows) {
            if (on) {
                super.read(viewer, reading, known, rows);
            }
        }
    }

    private final class Opening extends Sight {

        Opening(DataSource dataSource, AuditLog audit, Keyring keyring) {
            super(dataSource, audit, keyring);
        }

        /** Fetched all the same, and left sealed. */
        @Override
        @SuppressWarnings("NullAway")
        public <R> R open(Viewer viewer, Reading reading, Function<DSLContext, Unopened<R>> query) {
            if (on) {
                return super.open(viewer, reading, query);
            }
            read(viewer, reading, query);
            return null;
        }
    }

    /** Ten minutes pass between two questions. */
    private static final class Jumping extends Clock {

        private Instant now = Instant.EPOCH;

        synchronized void jump() {
            now = now.plus(Duration.ofMinutes(10));
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }
}
